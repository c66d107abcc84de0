/** The pages on which organisations are registered, renamed, merged and separated. */
@NullMarked
package kr.hannun.organization.web;

import org.jspecify.annotations.NullMarked;
