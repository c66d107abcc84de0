package kr.hannun.comparison.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.hannun.consortium.Standing;
import kr.hannun.consortium.TeamMarks;
import kr.hannun.consortium.TeamRow;
import kr.hannun.program.ProgramQueries.PhaseRow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.Aspect;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;

/** What an officer would say aloud about the teams: how many are in, who left when, who came later. */
class OverviewSummary {

    private final Visit visit;
    private final Facts facts;
    private final SourceRegister.Notes notes;
    private final TeamMarks marks;

    OverviewSummary(Visit visit, Facts facts, SourceRegister.Notes notes) {
        this.visit = visit;
        this.facts = facts;
        this.notes = notes;
        this.marks = new TeamMarks(facts.roster(), notes, visit.day().on());
    }

    /** One sentence with its source. */
    public record Sentence(String text, @Nullable FootnoteRef mark) {}

    List<Sentence> sentences() {
        LocalDate on = visit.day().on();
        List<TeamRow> begun = facts.roster().begunBy(on);
        if (begun.isEmpty()) {
            return List.of(new Sentence(texts().say("comparison.lede.none"), null));
        }
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(standing(begun, on));
        leavers(begun, on).forEach((day, teams) -> sentences.add(left(day, teams)));
        lastDay(begun, on).ifPresent(sentences::add);
        LocalDate first = begun.stream()
                .map(team -> team.active().from())
                .min(LocalDate::compareTo)
                .orElseThrow();
        begun.stream().filter(team -> team.active().from().isAfter(first)).forEach(team -> sentences.add(came(team)));
        return sentences;
    }

    private Sentence standing(List<TeamRow> begun, LocalDate on) {
        int active = facts.roster().activeOn(on).size();
        String key = active == begun.size() ? "comparison.lede.all" : "comparison.lede.some";
        String standing = texts().say(key, begun.size(), active);
        PartialDate silent = visit.silentSince();
        return new Sentence(
                silent == null || active == 0
                        ? standing
                        : texts().say(
                                        "comparison.lede.silent",
                                        texts().tight(silent).text(),
                                        standing),
                marks.counted("program", begun));
    }

    /** Whose last day this is, as far as somebody had said so by then. */
    private Optional<Sentence> lastDay(List<TeamRow> begun, LocalDate on) {
        List<TeamRow> leaving = begun.stream()
                .filter(team -> team.standingOn(on) == Standing.LAST_DAY)
                .toList();
        String names =
                leaving.stream().map(team -> texts().say(team.shortName())).collect(Collectors.joining(", "));
        return leaving.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sentence(
                        texts().say("comparison.lede.last-day", names, leaving.size()),
                        leaving.stream()
                                .map(marks::standing)
                                .reduce(FootnoteRef::and)
                                .orElse(null)));
    }

    private static Map<LocalDate, List<TeamRow>> leavers(List<TeamRow> begun, LocalDate on) {
        return begun.stream()
                .filter(team -> !team.isActiveOn(on))
                .collect(Collectors.groupingBy(OverviewSummary::leftOn, TreeMap::new, Collectors.toList()));
    }

    private static LocalDate leftOn(TeamRow team) {
        LocalDate last = team.lastDay();
        return last == null ? LocalDate.MAX : last;
    }

    private Sentence left(LocalDate day, List<TeamRow> teams) {
        String names = teams.stream().map(team -> texts().say(team.shortName())).collect(Collectors.joining(", "));
        String when = texts().when(day).text();
        PhaseRow phase = facts.course().phases().stream()
                .filter(each -> each.endsOn() != null && each.endsOn().last().equals(day))
                .findFirst()
                .orElse(null);
        Integer planned = phase == null ? null : planned(phase);
        FootnoteRef exits = teams.stream()
                .map(team -> marks.says(team, Aspect.EXIT))
                .reduce(FootnoteRef::and)
                .orElseThrow();
        if (phase == null || planned == null || planned == teams.size()) {
            return new Sentence(texts().say("comparison.lede.left", when, names), exits);
        }
        return new Sentence(
                texts().say(
                                "comparison.lede.left-unplanned",
                                when,
                                names,
                                texts().say(phase.name()),
                                planned,
                                teams.size()),
                exits.and(Objects.requireNonNull(notes.mark(phase.citation()))));
    }

    private static @Nullable Integer planned(PhaseRow phase) {
        Integer in = phase.teamsIn();
        Integer out = phase.teamsOutPlanned();
        return in == null || out == null ? null : in - out;
    }

    private Sentence came(TeamRow team) {
        String when = texts().when(team.joinedOn()).text();
        String how = texts().say(facts.labels().of("consortia.joined_how", team.joinedHow()));
        return new Sentence(
                texts().say("comparison.lede.came", when, texts().say(team.shortName()), how), marks.entry(team));
    }

    private Texts texts() {
        return visit.texts();
    }
}
