/** The application: one package per module, dependencies run downward only. */
@NullMarked
package kr.hannun;

import org.jspecify.annotations.NullMarked;
