package kr.hannun.comparison.web;

import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the side-by-side page in one view of the database. */
@Component
class Comparison {

    private final FactQueries facts;
    private final SourceRegister sources;

    Comparison(FactQueries facts, SourceRegister sources) {
        this.facts = facts;
        this.sources = sources;
    }

    /** The page for what the visit asks, and whether that was understood. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ComparisonPage.Answer answer(Visit visit) {
        return new ComparisonPage(visit, facts.all(visit.head()), sources.notes(visit)).answer();
    }
}
