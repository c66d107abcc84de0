/** The one search over everything with a name. */
@NullMarked
package kr.hannun.search.web;

import org.jspecify.annotations.NullMarked;
