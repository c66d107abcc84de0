/** The list of organisations, the network between them and the teams, and the page of each. */
@NullMarked
package kr.hannun.profile.web;

import org.jspecify.annotations.NullMarked;
