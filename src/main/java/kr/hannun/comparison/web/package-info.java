/** The first page and the side-by-side pages. */
@NullMarked
package kr.hannun.comparison.web;

import org.jspecify.annotations.NullMarked;
