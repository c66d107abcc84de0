/** The pages of the record. */
@NullMarked
package kr.hannun.history.web;

import org.jspecify.annotations.NullMarked;
