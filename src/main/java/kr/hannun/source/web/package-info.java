/** The pages of the documents behind the facts and of what they disagree about. */
@NullMarked
package kr.hannun.source.web;

import org.jspecify.annotations.NullMarked;
