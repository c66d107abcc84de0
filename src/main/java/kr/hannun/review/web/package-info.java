/** The pages of rounds held here: the coordinator's, and each evaluator's own. */
@NullMarked
package kr.hannun.review.web;

import org.jspecify.annotations.NullMarked;
