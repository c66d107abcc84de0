package kr.hannun.program.web;

import java.util.List;
import java.util.stream.Collectors;
import kr.hannun.program.ProfileQueries.Named;
import kr.hannun.program.ProfileQueries.ProgramRow;
import kr.hannun.search.Subject;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Remark;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.DisagreementQueries.Disagreements;
import kr.hannun.source.DisagreementQueries.Versions;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;

/** The programme itself, as its history begins with it. */
final class ProgramOrigins {

    private ProgramOrigins() {}

    /**
     * What is known of it.
     *
     * @param measured whether it has a target that is measured, which not every programme has
     * @param mark who says all this
     * @param versions where sources disagree about the programme
     */
    public record Facts(
            String id,
            String name,
            String shortNames,
            DisplayValue formerName,
            Link ministry,
            List<Link> agencies,
            boolean measured,
            DisplayValue target,
            DisplayValue targetRule,
            DisplayValue interval,
            DisplayValue teamsAtStart,
            DisplayValue finalTeams,
            @Nullable When announced,
            @Nullable When plannedEnd,
            @Nullable FootnoteRef mark,
            List<Remark> remarks,
            List<Versions> versions) {}

    static Facts of(Visit visit, SourceRegister.Notes notes, Disagreements differing, ProgramRow row) {
        Texts texts = visit.texts();
        FootnoteRef mark = notes.mark(row.citation());
        return new Facts(
                Subject.anchor(row.code()),
                texts.say(row.name()),
                row.shortNames().stream().map(texts::say).collect(Collectors.joining(", ")),
                DisplayValue.of(texts.sayOrNull(row.formerName()), Absence.NOT_APPLICABLE, null),
                link(visit, row.ministry()),
                row.agencies().stream().map(agency -> link(visit, agency)).toList(),
                row.performanceTarget() != null || row.targetRule() != null,
                shown(row.performanceTarget() == null ? null : texts.number(row.performanceTarget()) + "%"),
                shown(texts.sayOrNull(row.targetRule())),
                shown(counted(texts, "program.months", row.reviewIntervalMonths())),
                shown(counted(texts, "program.teams", row.teamsAtStart())),
                shown(counted(texts, "program.teams", row.plannedFinalTeams())),
                texts.whenOrNull(row.announcedOn()),
                texts.whenOrNull(row.plannedEnd()),
                mark,
                notes.remarks(row.code(), row.note(), row.citation()),
                differing.beside(row.code(), visit, notes));
    }

    private static Link link(Visit visit, Named named) {
        return Link.to(visit.link(named.place()), visit.texts().say(named.name()));
    }

    private static @Nullable String counted(Texts texts, String key, @Nullable Integer number) {
        return number == null ? null : texts.say(key, number);
    }

    private static DisplayValue shown(@Nullable String text) {
        return DisplayValue.of(text, Absence.UNKNOWN, null);
    }
}
