/** What a round comes to: measured values, the sheet and the opinions, the committee's decisions, and how each team learns of its own. */
@NullMarked
package kr.hannun.review.result;

import org.jspecify.annotations.NullMarked;
