package kr.hannun.record;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import kr.hannun.audit.TwoPeople;
import kr.hannun.audit.TwoPersonAct;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.exchange.FactLine;
import kr.hannun.exchange.TakeLines;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which entries take a second person: those that bear on whether a team takes part, and those of the kinds that an office keeps
 * by two ({@code hannun.kept-by-two}, names of files without ending).
 */
@Component
class SecondKeeper {

    private static final String TEAMS = "consortia";
    private static final List<String> STANDING =
            List.of("joined_on", "joined_how", "exited_on", "exit_reason", "status");

    private final TwoPeople people;
    private final Set<String> kinds;

    SecondKeeper(TwoPeople people, FactBook book, @Value("${hannun.kept-by-two:}") Set<String> kinds) {
        this.people = people;
        this.kinds = Set.copyOf(kinds);
        List<String> known = book.kinds().stream().map(FactKind::name).toList();
        if (!known.containsAll(kinds)) {
            throw new IllegalStateException("HANNUN_KEPT_BY_TWO: 없는 종류입니다 (no such kind): " + kinds + ", " + known);
        }
    }

    /** Whether lines with what stood in the record before them take a second person. */
    boolean isNeeded(List<TakeLines.Taken> lines) {
        return people.areNeeded(TwoPersonAct.RECORD_ENTRY)
                && lines.stream().anyMatch(each -> kinds.contains(each.line().kind()) || changesStanding(each));
    }

    private static boolean changesStanding(TakeLines.Taken taken) {
        FactLine line = taken.line();
        return line.kind().equals(TEAMS)
                && line.act() != FactLine.Act.ADD
                && (line.act() == FactLine.Act.WITHDRAW
                        || line.act() == FactLine.Act.RETURN
                        || STANDING.stream()
                                .anyMatch(column -> !Objects.equals(
                                        taken.before().get(column), line.cells().get(column))));
    }
}
