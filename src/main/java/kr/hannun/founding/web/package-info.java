/** The pages on which a programme begins. */
@NullMarked
package kr.hannun.founding.web;

import org.jspecify.annotations.NullMarked;
