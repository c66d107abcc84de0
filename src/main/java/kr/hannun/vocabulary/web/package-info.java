/** The page of the programme's words. */
@NullMarked
package kr.hannun.vocabulary.web;

import org.jspecify.annotations.NullMarked;
