package kr.hannun.comparison.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.hannun.comparison.web.Matrix.Cell;
import kr.hannun.comparison.web.Matrix.Line;
import kr.hannun.comparison.web.Matrix.Row;
import kr.hannun.consortium.Standing;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Absence;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Texts;
import kr.hannun.source.Citation;
import kr.hannun.source.SourceRegister;
import kr.hannun.strategy.KnownElsewhere;
import org.jspecify.annotations.Nullable;

/**
 * Some teams side by side on one day: what the builders of rows work with.
 *
 * @param newest the newest report known on the day, or null
 */
record ComparisonInput(
        Facts facts,
        List<TeamRow> teams,
        LocalDate on,
        @Nullable PartialDate newest,
        Texts texts,
        SourceRegister.Notes notes) {

    /** A row with a cell for each team; a team that had not come in by the day has nothing to compare. */
    Row row(String label, @Nullable String unit, Function<TeamRow, Cell> cell) {
        return new Row(
                label,
                label,
                unit,
                teams.stream()
                        .map(team -> team.hasBegunBy(on) ? cell.apply(team) : Cell.nothing(Absence.NOT_APPLICABLE))
                        .toList());
    }

    /** What other tables know where a team says nothing in this one, marked as derived; else that nobody says it. */
    Cell known(String about, Optional<KnownElsewhere.Known> known) {
        return known.map(found -> Cell.of(Line.of(found.text(), notes.derived(about, found.citations()))))
                .orElse(Cell.nothing(Absence.UNKNOWN));
    }

    /** What other tables know on the day. */
    KnownElsewhere elsewhere() {
        return new KnownElsewhere(
                texts,
                on,
                facts.labels(),
                new KnownElsewhere.Tables(
                        facts.models(), facts.support(), facts.claims(), facts.capabilities(), facts.dimensions()));
    }

    /** How the team stands on the day: of one that left, what became of it. */
    String standing(TeamRow team) {
        Standing standing = team.standingOn(on);
        if (standing == Standing.LEFT) {
            return label("consortia.status", team.status());
        }
        PartialDate silent = team.silentSince(on, newest());
        String word = texts.say(standing.key());
        return silent == null
                ? word
                : say("standing-silent", word, texts.tight(silent).text());
    }

    /** What a coded value is called. */
    String label(String column, String code) {
        return texts.say(facts.labels().of(column, code));
    }

    /** A message of this module. */
    String say(String key, Object... arguments) {
        return texts.say("comparison." + key, arguments);
    }

    /** The mark of a citation. */
    @Nullable
    FootnoteRef mark(@Nullable Citation citation) {
        return notes.mark(citation);
    }
}
