/** The pages on which the record is kept. */
@NullMarked
package kr.hannun.record.web;

import org.jspecify.annotations.NullMarked;
