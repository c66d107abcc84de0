package kr.hannun.source.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.hannun.search.Subject;
import kr.hannun.search.SubjectKinds;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.DisagreementQueries;
import kr.hannun.source.DisagreementQueries.DisagreementRow;
import kr.hannun.source.DisagreementQueries.VersionRow;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Every disagreement the day knows of, with both versions side by side. */
@Component
class DisagreementList {

    private final DisagreementQueries disagreements;
    private final SourceRegister register;

    DisagreementList(DisagreementQueries disagreements, SourceRegister register) {
        this.disagreements = disagreements;
        this.register = register;
    }

    /**
     * The page.
     *
     * @param known how many disagreements there were on the day
     * @param kinds the kinds of things they are about, each with its number; a link shows that kind alone
     */
    public record Page(Frame frame, int known, List<Link> kinds, List<Row> rows) {}

    /** One disagreement. */
    public record Row(
            String id,
            String code,
            String topic,
            Link about,
            String kind,
            Version first,
            Version second,
            String handling) {}

    /** What one source says. */
    public record Version(String text, FootnoteRef mark) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit) {
        SourceRegister.Notes notes = register.notes(visit);
        List<DisagreementRow> all = disagreements.all(visit.head()).all();
        List<DisagreementRow> known =
                all.stream().filter(row -> row.isKnownBy(visit.day().on())).toList();
        String kind = visit.asked("kind");
        List<Row> rows = known.stream()
                .filter(row -> kind == null
                        || kind.isEmpty()
                        || kind.equals(row.about().kind()))
                .map(row -> row(visit, notes, row))
                .toList();
        return new Page(
                Frame.of(visit, "disagreements", visit.texts().say("shell.nav.disagreements"), notes.list()),
                known.size(),
                kinds(visit, known, kind == null ? "" : kind),
                rows);
    }

    private static List<Link> kinds(Visit visit, List<DisagreementRow> known, String chosen) {
        Texts texts = visit.texts();
        List<Link> links = new ArrayList<>();
        links.add(link(visit, null, texts.say("source.every-thing"), known.size(), chosen.isEmpty()));
        Map<String, Long> counts = known.stream()
                .collect(Collectors.groupingBy(
                        row -> row.about().kind(),
                        () -> new TreeMap<>(Comparator.comparingInt((String kind) -> place(kind))
                                .thenComparing(Comparator.naturalOrder())),
                        Collectors.counting()));
        counts.forEach((kind, count) ->
                links.add(link(visit, kind, SubjectKinds.label(texts, kind), count, kind.equals(chosen))));
        return links;
    }

    private static int place(String kind) {
        int place = SubjectKinds.IN_ORDER.indexOf(kind);
        return place < 0 ? SubjectKinds.IN_ORDER.size() : place;
    }

    private static Link link(Visit visit, @Nullable String kind, String name, long count, boolean chosen) {
        return new Link(visit.with("kind", kind), name + " " + visit.texts().number(count), chosen);
    }

    private static Row row(Visit visit, SourceRegister.Notes notes, DisagreementRow row) {
        Texts texts = visit.texts();
        return new Row(
                Subject.anchor(row.code()),
                row.code(),
                texts.say(row.topic()),
                Link.to(visit.link(row.about().place()), texts.say(row.about().name())),
                SubjectKinds.label(texts, row.about().kind()),
                version(texts, notes, row.code(), row.first()),
                version(texts, notes, row.code(), row.second()),
                texts.say(row.handling()));
    }

    private static Version version(Texts texts, SourceRegister.Notes notes, String code, VersionRow version) {
        return new Version(texts.say(version.text()), notes.mark(code, null, version.source()));
    }
}
