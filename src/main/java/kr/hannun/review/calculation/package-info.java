/** From marks to totals and ranks: exact numbers and frozen rules, and nothing that reads or stores. */
@NullMarked
package kr.hannun.review.calculation;

import org.jspecify.annotations.NullMarked;
