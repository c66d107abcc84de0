/** The rounds' pages. */
@NullMarked
package kr.hannun.evaluation.web;

import org.jspecify.annotations.NullMarked;
