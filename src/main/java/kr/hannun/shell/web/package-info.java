/** Visits, kept pages, error pages and the settings of the look. */
@NullMarked
package kr.hannun.shell.web;

import org.jspecify.annotations.NullMarked;
