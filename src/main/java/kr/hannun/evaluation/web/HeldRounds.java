package kr.hannun.evaluation.web;

import java.util.List;
import kr.hannun.evaluation.HeldResults;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;

/** The results of rounds held here, as rows: each leads to what everybody may read, and says whether it is final. */
final class HeldRounds {

    private HeldRounds() {}

    /**
     * A round held here.
     *
     * @param released since when something of it can be read
     * @param symbol and {@code standing} say whether it is provisional or final
     */
    public record Row(Link round, String released, String symbol, String standing) {}

    static List<Row> of(Visit visit, List<HeldResults.Held> held) {
        return held.stream().map(each -> row(visit, each)).toList();
    }

    private static Row row(Visit visit, HeldResults.Held held) {
        Texts texts = visit.texts();
        return new Row(
                Link.to(visit.link(held.place()), held.title()),
                texts.moment(held.releasedAt()),
                held.symbol(),
                held.settledAt() == null
                        ? texts.say("evaluation.held.provisional")
                        : texts.say("evaluation.held.final", texts.moment(held.settledAt())));
    }
}
