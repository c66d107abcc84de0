/** The page of the milestones: filter, timeline and table. */
@NullMarked
package kr.hannun.milestone.web;

import org.jspecify.annotations.NullMarked;
