/** Who reviews whom: invitations and pledges, ties that keep people out, and how far each review has come. */
@NullMarked
package kr.hannun.review.panel;

import org.jspecify.annotations.NullMarked;
