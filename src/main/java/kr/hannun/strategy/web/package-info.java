/** The themes, the page of one theme and the capability matrix. */
@NullMarked
package kr.hannun.strategy.web;

import org.jspecify.annotations.NullMarked;
