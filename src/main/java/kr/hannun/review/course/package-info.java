/** How a round goes on: the acts that take two people, what stands against each, and what each brings about. */
@NullMarked
package kr.hannun.review.course;

import org.jspecify.annotations.NullMarked;
