/** What every module's tests share: the annotations that bring up the application. */
@NullMarked
package kr.hannun.testing;

import org.jspecify.annotations.NullMarked;
