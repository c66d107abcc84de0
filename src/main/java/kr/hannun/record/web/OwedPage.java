package kr.hannun.record.web;

import java.util.Comparator;
import java.util.List;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Age;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Paging;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.Certainty;
import kr.hannun.source.SourceRegister.Document;
import kr.hannun.source.SourceRegister.Documents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The facts of a programme that were recorded while their source was not yet known, the oldest first. */
@Component
class OwedPage {

    private final FactBook book;
    private final RecordFrame frames;

    OwedPage(FactBook book, RecordFrame frames) {
        this.book = book;
        this.frames = frames;
    }

    /**
     * A page of them.
     *
     * @param total how many there are
     */
    public record Owed(Frame frame, List<Row> rows, long total, List<Link> pages, List<Link> sizes) {}

    /**
     * A fact whose source is owed.
     *
     * @param fact as it is recorded, where it is put right
     * @param document that stands for the one not yet known
     * @param supply the words for the way to it, which name the fact
     */
    public record Row(String kind, Link fact, Link document, When since, String age, String supply) {}

    private record Owing(FactBook.Fact fact, Document document) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Owed page(Visit visit, Actor actor) {
        actor.mustKeep();
        Documents documents = frames.sources(visit, List.of()).documents();
        CellWords words = frames.words(visit, List.of());
        List<Owing> owing = owing(visit, documents);
        Paging paging = Paging.of(visit, owing.size());
        return new Owed(
                RecordFrame.frame(
                        visit, List.of(RecordFrame.desk(visit)), visit.texts().say("record.owed")),
                paging.cut(owing).stream().map(each -> row(visit, words, each)).toList(),
                paging.total(),
                paging.pages(visit),
                paging.sizes(visit));
    }

    private List<Owing> owing(Visit visit, Documents documents) {
        return book.kinds().stream()
                .map(FactKind::name)
                .flatMap(kind -> book.all(visit.head(), kind).stream())
                .filter(fact -> Certainty.UNSOURCED.code().equals(fact.cells().get("certainty")))
                .map(fact -> new Owing(fact, documents.standing(fact.cells().getOrDefault("source_id", ""))))
                .sorted(Comparator.comparing(
                        each -> each.document().appearedOn().first()))
                .toList();
    }

    private Row row(Visit visit, CellWords words, Owing owing) {
        Texts texts = visit.texts();
        FactBook.Fact fact = owing.fact();
        String code = owing.document().code();
        String title = words.called(fact);
        return new Row(
                words.kind(fact.kind()),
                Link.to(visit.link(RecordFrame.place(fact.kind(), fact.key())), title),
                Link.to(visit.link(RecordFrame.place("sources", code)), code),
                texts.when(owing.document().appearedOn()),
                Age.inDays(
                        texts,
                        owing.document().appearedOn().first(),
                        visit.day().today()),
                texts.say("record.owed.act.of", title));
    }
}
