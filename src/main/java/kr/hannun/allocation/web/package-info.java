/** The ledger of support. */
@NullMarked
package kr.hannun.allocation.web;

import org.jspecify.annotations.NullMarked;
