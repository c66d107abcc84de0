/** What an evaluator writes and hands in: one review of one team, from the draft to its receipt. */
@NullMarked
package kr.hannun.review.writing;

import org.jspecify.annotations.NullMarked;
