/** The list of programmes and the history of one. */
@NullMarked
package kr.hannun.program.web;

import org.jspecify.annotations.NullMarked;
