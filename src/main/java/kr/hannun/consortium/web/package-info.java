/** The list of teams. */
@NullMarked
package kr.hannun.consortium.web;

import org.jspecify.annotations.NullMarked;
