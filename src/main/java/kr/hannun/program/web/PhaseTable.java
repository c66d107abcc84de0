package kr.hannun.program.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.program.PhaseState;
import kr.hannun.program.ProgramQueries.PhaseRow;
import kr.hannun.search.Subject;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Remark;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.DisagreementQueries.Disagreements;
import kr.hannun.source.DisagreementQueries.Versions;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** The table of phases on a day. */
final class PhaseTable {

    private static final String CALL = "call";
    private static final String SUPPORT = "support";

    private PhaseTable() {}

    /**
     * All phases.
     *
     * @param stages the phases by stage, in order
     * @param done how many were done on the day
     * @param silent how many nobody has reported on
     */
    public record Phases(List<Stage> stages, int total, long done, long silent) {}

    /** The phases of one stage. */
    public record Stage(String name, List<Row> rows) {}

    /**
     * One phase.
     *
     * @param symbol the mark of how far it was, {@code state} its word
     * @param planned its planned dates, {@code actual} the reported ones
     * @param versions where sources disagree about it
     */
    public record Row(
            String id,
            String name,
            String symbol,
            String state,
            Dates planned,
            Dates actual,
            DisplayValue teamsIn,
            DisplayValue teamsOutPlanned,
            DisplayValue teamsOut,
            @Nullable FootnoteRef mark,
            List<Remark> remarks,
            List<Versions> versions) {}

    /** A first and a last date; the last is null where both are one, and empty where it lies ahead. */
    public record Dates(DisplayValue from, @Nullable DisplayValue until) {}

    static Phases of(
            Visit visit,
            SourceRegister.Notes notes,
            Disagreements differing,
            Words.Labels labels,
            List<PhaseRow> phases) {
        Map<String, Stage> stages = new LinkedHashMap<>();
        List<PhaseState> states = new ArrayList<>();
        for (PhaseRow phase : phases) {
            PhaseState state = PhaseState.of(phase, visit.day().on());
            states.add(state);
            stages.computeIfAbsent(
                            phase.stage(),
                            stage -> new Stage(visit.texts().say(labels.of("phases.phase", stage)), new ArrayList<>()))
                    .rows()
                    .add(row(visit, notes, differing, phase, state));
        }
        return new Phases(
                List.copyOf(stages.values()),
                phases.size(),
                states.stream().filter(PhaseState.DONE::equals).count(),
                states.stream().filter(PhaseState.NO_REPORT::equals).count());
    }

    private static Row row(
            Visit visit, SourceRegister.Notes notes, Disagreements differing, PhaseRow phase, PhaseState state) {
        Texts texts = visit.texts();
        boolean call = phase.kind().equals(CALL);
        boolean selects = !call && !phase.kind().equals(SUPPORT);
        return new Row(
                Subject.anchor(phase.code()),
                texts.say(phase.name()),
                state.symbol(),
                texts.say("program.state." + state.symbol()),
                dates(
                        texts,
                        phase.plannedStartOn(visit.day().on()),
                        phase.plannedEndOn(visit.day().on()),
                        Absence.UNKNOWN),
                actual(texts, phase, state, visit.day().on()),
                number(texts, phase.teamsIn(), call ? Absence.NOT_APPLICABLE : Absence.UNKNOWN),
                number(texts, phase.teamsOutPlanned(), selects ? Absence.UNKNOWN : Absence.NOT_APPLICABLE),
                number(texts, state == PhaseState.DONE ? phase.teamsOut() : null, silence(state)),
                notes.mark(phase.citation()),
                notes.remarks(phase.code(), phase.note(), phase.citation()),
                differing.beside(phase.code(), visit, notes));
    }

    private static Dates actual(Texts texts, PhaseRow phase, PhaseState state, LocalDate day) {
        PartialDate starts = phase.startsOn();
        if (starts != null && state == PhaseState.UNDER_WAY) {
            return new Dates(date(texts, starts, Absence.UNKNOWN), DisplayValue.of("", null));
        }
        return dates(
                texts,
                starts != null && starts.hasBegunOn(day) ? starts : null,
                phase.hasEndedOn(day) ? phase.endsOn() : null,
                silence(state));
    }

    private static Absence silence(PhaseState state) {
        return switch (state) {
            case DONE -> Absence.UNKNOWN;
            case UNDER_WAY, PLANNED -> Absence.NOT_APPLICABLE;
            case NO_REPORT -> Absence.NO_REPORT;
        };
    }

    private static Dates dates(
            Texts texts, @Nullable PartialDate from, @Nullable PartialDate until, Absence otherwise) {
        boolean one = from == null ? until == null : from.equals(until);
        return new Dates(date(texts, from, otherwise), one ? null : date(texts, until, otherwise));
    }

    private static DisplayValue date(Texts texts, @Nullable PartialDate date, Absence otherwise) {
        return DisplayValue.of(date == null ? null : texts.when(date).text(), otherwise, null);
    }

    private static DisplayValue number(Texts texts, @Nullable Integer number, Absence otherwise) {
        return DisplayValue.of(number == null ? null : texts.number(number), otherwise, null);
    }
}
