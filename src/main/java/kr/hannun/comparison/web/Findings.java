package kr.hannun.comparison.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.hannun.comparison.web.Matrix.Cell;
import kr.hannun.comparison.web.Matrix.Group;
import kr.hannun.comparison.web.Matrix.Row;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shell.Absence;
import kr.hannun.shell.Texts;
import org.jspecify.annotations.Nullable;

/** What the rows of a comparison say in words: what only one team has, what divides the teams, what all share. */
class Findings {

    private static final int LONGEST = 60;

    private final List<Team> teams;
    private final Texts texts;
    private final List<String> alone = new ArrayList<>();
    private final List<String> divided = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private final Map<Known, List<String>> known = new TreeMap<>();
    private final Map<Integer, Integer> before = new TreeMap<>();

    private Findings(List<Team> teams, Texts texts) {
        this.teams = teams;
        this.texts = texts;
    }

    /** The three lists. */
    public record Lists(List<String> alone, List<String> divided, List<String> shared) {}

    /** A team that is compared, and the day it came in where all the others were there before. */
    record Team(String name, @Nullable String later) {

        static List<Team> of(List<TeamRow> teams, Texts texts) {
            return teams.stream()
                    .map(team -> new Team(
                            texts.say(team.shortName()),
                            isLast(team, teams) ? texts.tight(team.joinedOn()).text() : null))
                    .toList();
        }

        private static boolean isLast(TeamRow team, List<TeamRow> teams) {
            return teams.size() > 1
                    && teams.stream()
                            .filter(other -> !other.equals(team))
                            .allMatch(other -> other.joinedOn()
                                    .last()
                                    .isBefore(team.joinedOn().first()));
        }
    }

    static Lists of(List<Group> groups, List<Team> teams, Texts texts) {
        Findings findings = new Findings(teams, texts);
        groups.stream().flatMap(group -> group.rows().stream()).forEach(findings::read);
        findings.known.forEach((one, rows) -> findings.alone.add(
                say(texts, "list." + one.how(), teams.get(one.team()).name(), String.join(", ", rows))));
        findings.before.forEach((team, rows) -> findings.alone.add(say(
                texts,
                "list.later",
                teams.get(team).name(),
                Objects.requireNonNull(teams.get(team).later()),
                rows)));
        return new Lists(findings.alone, findings.divided, findings.shared);
    }

    /** A team that alone has said, published or has something. */
    private record Known(int team, String how) implements Comparable<Known> {

        @Override
        public int compareTo(Known other) {
            return Comparator.comparing(Known::how)
                    .thenComparingInt(Known::team)
                    .compare(this, other);
        }
    }

    /** How a row differs, in the words that stand beside its name. */
    static String word(Row row, List<String> teams, Texts texts) {
        return switch (Division.of(row.cells())) {
            case Division.Same same -> say(texts, "same");
            case Division.OnlyOne one -> say(texts, "only", teams.get(one.team()));
            case Division.OnlyKnown one -> say(texts, known(one.others()), teams.get(one.team()));
            case Division.InTwo two -> say(texts, "ways", 2);
            case Division.InWays ways -> say(texts, "ways", ways.ways());
            case Division.AllDifferent different -> say(texts, "different");
        };
    }

    private void read(Row row) {
        switch (Division.of(row.cells())) {
            case Division.Same same -> readShared(row);
            case Division.OnlyOne one -> readAlone(row, one.team(), () -> alone.add(alone(row, one.team())));
            case Division.OnlyKnown one ->
                readAlone(
                        row,
                        one.team(),
                        () -> known.computeIfAbsent(
                                        new Known(one.team(), known(one.others())), first -> new ArrayList<>())
                                .add(row.name()));
            case Division.InTwo two ->
                divided.add(say(
                        texts,
                        "list.two",
                        row.name(),
                        names(two.first()),
                        value(row, two.first().getFirst()),
                        names(two.second()),
                        value(row, two.second().getFirst())));
            case Division.InWays ways -> {}
            case Division.AllDifferent different -> {}
        }
    }

    /** What one team alone has is told; what it lacks for having come later is counted. */
    private void readAlone(Row row, int team, Runnable tell) {
        if (isForItsLateness(row, team)) {
            before.merge(team, 1, Integer::sum);
        } else {
            tell.run();
        }
    }

    /** Whether a team differs only since it came later: it has nothing yet, or the row is about its own coming. */
    private boolean isForItsLateness(Row row, int team) {
        int other = team == 0 ? 1 : 0;
        return teams.get(team).later() != null
                && (row.cells().get(team).nothing() != null
                        || row.cells().get(other).nothing() == Absence.NOT_APPLICABLE);
    }

    private void readShared(Row row) {
        if (row.cells().getFirst().nothing() == null) {
            shared.add(say(texts, "list.same", row.name(), value(row, 0)));
        }
    }

    private String alone(Row row, int team) {
        int other = team == 0 ? 1 : 0;
        return say(texts, "list.only", row.name(), teams.get(team).name(), value(row, team), value(row, other));
    }

    private String value(Row row, int team) {
        Cell cell = row.cells().get(team);
        Absence nothing = cell.nothing();
        String brief = nothing == null ? cell.brief() : texts.say(nothing.key());
        return brief.length() > LONGEST ? brief.substring(0, LONGEST) + "…" : brief;
    }

    private String names(List<Integer> which) {
        return which.stream().map(team -> teams.get(team).name()).collect(Collectors.joining(", "));
    }

    private static String known(Absence others) {
        return others == Absence.WITHHELD
                ? "only-published"
                : others == Absence.NOT_APPLICABLE ? "only-has" : "only-known";
    }

    private static String say(Texts texts, String key, Object... arguments) {
        return texts.say("comparison.division." + key, arguments);
    }
}
