package kr.hannun.exchange;

import kr.hannun.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong in a bundle, at the line of the file where its row starts; line 0 means the file as a whole, no column
 * means the whole line.
 */
record Fault(String file, int line, @Nullable String column, LocalizedText reason) {}
