/** A round itself: the rules it is opened with, what was done with it and when, and the one course on which all that changes it is written. */
@NullMarked
package kr.hannun.review.round;

import org.jspecify.annotations.NullMarked;
