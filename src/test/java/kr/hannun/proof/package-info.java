/** What is proven about the whole house from outside, at a real port: whatever is sent is answered, and nothing is lost. */
@NullMarked
package kr.hannun.proof;

import org.jspecify.annotations.NullMarked;
