package kr.hannun.comparison.web;

import java.time.LocalDate;
import java.util.List;
import kr.hannun.allocation.Amounts;
import kr.hannun.allocation.SupportRow;
import kr.hannun.allocation.SupportState;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shell.Nothing;
import kr.hannun.shell.Shown;
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

    List<Shown> of(TeamRow team) {
        boolean gpus = withGpus();
        List<SupportRow> known = facts.support().stream()
                .filter(row -> team.slug().equals(row.team()) && row.isKnownOn(on))
                .filter(row -> !gpus || row.kind().equals(GPU))
                .toList();
        List<SupportRow> running = known.stream().filter(row -> row.runsOn(on)).toList();
        List<SupportRow> chosen = running.isEmpty() ? known : running;
        return chosen.isEmpty()
                ? List.of(Shown.nothing(Nothing.UNKNOWN))
                : chosen.stream().limit(MOST_LINES).map(this::supported).toList();
    }

    private boolean withGpus() {
        return facts.support().stream().anyMatch(row -> row.kind().equals(GPU));
    }

    private Shown supported(SupportRow row) {
        String what = texts.say(row.description());
        String text = row.quantity() == null
                ? what
                : texts.say("comparison.quantity", what, new Amounts(texts, facts.labels()).said(row));
        return Shown.of(
                row.stateOn(on) == SupportState.NO_REPORT ? texts.say("comparison.support-unreported", text) : text,
                notes.mark(row.citation()));
    }
}
