package kr.hannun.partnerlist;

import java.util.List;
import java.util.Locale;
import kr.hannun.consortium.MembershipRecord;
import kr.hannun.consortium.Role;
import kr.hannun.organization.NameBook;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.sheet.SheetRemark;
import org.jspecify.annotations.Nullable;

/**
 * A line with what will become of it.
 *
 * @param known the organisation it means, or null where it means a new one or nobody knows yet
 * @param alike those among which a person has to choose, or has chosen
 * @param said how it was read, beside what its file says
 * @param there the record it repeats, where it does
 * @param problems what is wrong with it, by column
 */
public record Judged(
        ListLine line,
        Verdict verdict,
        NameBook.@Nullable Known known,
        List<NameBook.Known> alike,
        @Nullable Reading reading,
        @Nullable MembershipRecord there,
        List<Problem> problems,
        List<SheetRemark> said) {

    /** How the keys of remarks begin that say why what stands for a name may be none. */
    static final String NO_NAME = "no-name-";

    /** Whether a person has to say, or has said, that what stands for its name is one. */
    public boolean isNameDoubted() {
        return line.decision() instanceof ListLine.Decision.Fresh
                || said.stream().anyMatch(remark -> remark.key().startsWith(NO_NAME));
    }

    /** A line of a list that was taken or put away: what became of it is known. Of what was put away nothing was taken. */
    static Judged past(ListLine line, ImportState state) {
        boolean out = line.leftOut() || state == ImportState.DISCARDED;
        Verdict verdict = out ? Verdict.LEFT_OUT : line.isTaken() ? Verdict.ADDED : Verdict.THERE;
        return new Judged(line, verdict, null, List.of(), null, null, List.of(), line.remarks());
    }

    Judged repeating(MembershipRecord stint) {
        return new Judged(line, Verdict.THERE, known, alike, reading, stint, problems, said);
    }

    Judged refused(List<Problem> found) {
        return new Judged(line, Verdict.FAULTY, known, alike, reading, null, found, said);
    }

    /** What will become of a line. */
    public enum Verdict {
        /** It cannot be taken as it is. */
        FAULTY,
        /** A person has to say whom it means. */
        DOUBTFUL,
        /** It will be added. */
        ADDED,
        /** It is there already, so nothing is to be done. */
        THERE,
        /** A person left it out. */
        LEFT_OUT;

        /** Whether a person has to do something about it. */
        public boolean waits() {
            return this == FAULTY || this == DOUBTFUL;
        }

        /** The word messages and addresses know it by. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A line as it is understood.
     *
     * @param name of the organisation, in both languages where it is new
     * @param kind of a new organisation
     * @param source a document of the line's own, or null
     */
    public record Reading(
            LocalizedText name,
            String kind,
            Role role,
            @Nullable LocalizedText work,
            PartialDate from,
            @Nullable PartialDate until,
            @Nullable String source) {}
}
