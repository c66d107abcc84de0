/** The pages on which a list of partners is uploaded, looked over, taken and taken back. */
@NullMarked
package kr.hannun.partnerlist.web;

import org.jspecify.annotations.NullMarked;
