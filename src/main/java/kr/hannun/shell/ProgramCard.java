package kr.hannun.shell;

import java.time.LocalDate;
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
 * @param teamWord what it calls those who carry it out
 * @param validUntil the last days on which something bore a name, or said a value, that it gave up then, earliest first
 * @param withModels whether models are made in it, which are not in every programme
 */
public record ProgramCard(
        LocalizedText name,
        @Nullable PartialDate announcedOn,
        List<PartialDate> reported,
        TeamWord teamWord,
        List<LocalDate> validUntil,
        boolean withModels) {

    /** The day that stands for all days on which everything was called and said as on this one, or null where it is as today. */
    public @Nullable LocalDate validOn(LocalDate day) {
        return validUntil.stream()
                .filter(last -> !last.isBefore(day))
                .findFirst()
                .orElse(null);
    }
}
