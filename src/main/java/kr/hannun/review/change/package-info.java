/** What changes in a round at work, by two people and with a reason: its rules, its teams, its panel, its reviews and its values. */
@NullMarked
package kr.hannun.review.change;

import org.jspecify.annotations.NullMarked;
