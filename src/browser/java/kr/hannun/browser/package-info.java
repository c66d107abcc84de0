/** What only a real browser can tell. */
@NullMarked
package kr.hannun.browser;

import org.jspecify.annotations.NullMarked;
