package kr.hannun.comparison.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import kr.hannun.allocation.Amounts;
import kr.hannun.allocation.SupportRow;
import kr.hannun.allocation.SupportState;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.Texts;
import kr.hannun.source.SourceRegister;

/**
 * What a team is given, as its card tells it: GPUs where the programme gives any, because they are what its teams are compared
 * by; else whatever it gives.
 */
record CardSupport(Facts facts, SourceRegister.Notes notes, Texts texts, LocalDate on) {

    private static final String GPU = "gpu";
    private static final int MOST_LINES = 3;

    String label() {
        return texts.say(withGpus() ? "comparison.gpu" : "shell.nav.support");
    }

    List<DisplayValue> of(TeamRow team) {
        boolean gpus = withGpus();
        List<SupportRow> known = facts.support().stream()
                .filter(row -> team.slug().equals(row.team()) && row.isKnownOn(on))
                .filter(row -> !gpus || row.kind().equals(GPU))
                .toList();
        List<SupportRow> running = known.stream().filter(row -> row.runsOn(on)).toList();
        List<SupportRow> chosen = running.isEmpty() ? known : running;
        return chosen.isEmpty()
                ? List.of(DisplayValue.nothing(Absence.UNKNOWN))
                : parts(chosen).stream().limit(MOST_LINES).map(this::supported).toList();
    }

    private boolean withGpus() {
        return facts.support().stream().anyMatch(row -> row.kind().equals(GPU));
    }

    /** What one source says of one period is read in one line. */
    private static Collection<List<SupportRow>> parts(List<SupportRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> Arrays.asList(row.citation().sources(), row.from(), row.until()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private DisplayValue supported(List<SupportRow> together) {
        return DisplayValue.of(
                together.stream().map(this::said).collect(Collectors.joining(", ")),
                notes.mark(together.getFirst().citation()));
    }

    private String said(SupportRow row) {
        String what = texts.say(row.description());
        String text = row.quantity() == null
                ? what
                : texts.say("comparison.quantity", what, new Amounts(texts, facts.labels()).said(row));
        return row.stateOn(on) == SupportState.NO_REPORT ? texts.say("comparison.support-unreported", text) : text;
    }
}
