package kr.hannun.shell;

import java.util.List;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of a page says about its programme.
 *
 * @param name the programme's short name
 * @param announcedOn when it was announced; before that day there is nothing to show
 * @param reported the days on which something was reported about it, oldest first
 */
public record ProgramCard(LocalizedText name, @Nullable PartialDate announcedOn, List<PartialDate> reported) {}
