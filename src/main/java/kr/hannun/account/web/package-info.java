/** The door, a person's own desk, and the pages on which admins look after accounts. */
@NullMarked
package kr.hannun.account.web;

import org.jspecify.annotations.NullMarked;
