package kr.hannun.history.web;

import java.util.List;
import java.util.Map;
import kr.hannun.audit.Audience;
import kr.hannun.audit.Head;
import kr.hannun.audit.TrailQueries;
import kr.hannun.audit.TrailQueries.EntryRow;
import kr.hannun.audit.Verification;
import kr.hannun.audit.VerificationFinding;
import kr.hannun.audit.VerifyTrail;
import kr.hannun.search.SubjectQueries;
import kr.hannun.search.SubjectQueries.Called;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The record of a programme: its latest entries, its head and whether the chain holds. */
@Component
class TrailList {

    private static final int MOST = 50;
    private static final int DIGITS = 8;

    private final TrailQueries trail;
    private final VerifyTrail verifier;
    private final SubjectQueries subjects;
    private final Words words;
    private final Actors actors;

    TrailList(TrailQueries trail, VerifyTrail verifier, SubjectQueries subjects, Words words, Actors actors) {
        this.trail = trail;
        this.verifier = verifier;
        this.subjects = subjects;
        this.words = words;
        this.actors = actors;
    }

    /**
     * The page.
     *
     * @param number of the last entry
     * @param hash its seal, whole
     * @param recorded when it was written
     * @param verified what came of following the chain, in words
     * @param findings what is wrong, for those who work for the office
     * @param download the record as a file, for those who work for the office, or null
     * @param earlier entries before those that are shown, or null
     * @param latest the latest entries, or null where they are shown
     */
    public record Page(
            Frame frame,
            String number,
            String hash,
            String recorded,
            String symbol,
            String verified,
            List<String> findings,
            @Nullable String download,
            List<Row> entries,
            @Nullable Link earlier,
            @Nullable Link latest) {}

    /** An entry; {@code about} are the first of the teams and organisations it concerns, {@code rest} says how many there are besides. */
    public record Row(
            String number,
            String recorded,
            String event,
            List<Link> about,
            @Nullable String rest,
            String actor,
            @Nullable String why,
            String seal) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit) {
        Texts texts = visit.texts();
        Head head = visit.head();
        List<EntryRow> found = trail.latest(head, visit.roles(), upTo(visit), MOST + 1);
        List<EntryRow> entries = found.subList(0, Math.min(MOST, found.size()));
        TrailWording wording = new TrailWording(texts, words.labels(head));
        Map<String, String> names = actors.names(visit, entries);
        Called about = subjects.called(head, Concerned.codes(entries));
        Verification verification = verifier.latest().orElse(null);
        List<VerificationFinding> findings =
                verification == null ? List.of() : verification.of(head.slug().value());
        boolean office = Audience.OFFICE.includes(visit.roles());
        return new Page(
                Frame.of(visit, "trail", texts.say("history.title"), List.of()),
                texts.number(head.seq()),
                head.hash(),
                texts.moment(head.movedAt()),
                findings.isEmpty() ? (verification == null ? "planned" : "done") : "overdue",
                verified(texts, verification, findings),
                office
                        ? findings.stream()
                                .map(finding -> texts.isKorean() ? finding.korean() : finding.english())
                                .toList()
                        : List.of(),
                office ? visit.link("trail.csv") : null,
                entries.stream()
                        .map(row -> row(visit, wording, names, about, row))
                        .toList(),
                found.size() > MOST
                        ? Link.to(
                                visit.with(
                                        "before",
                                        String.valueOf(entries.getLast().seq())),
                                texts.say("history.earlier"))
                        : null,
                visit.asked("before") == null
                        ? null
                        : Link.to(visit.with("before", null), texts.say("history.latest")));
    }

    private static long upTo(Visit visit) {
        String before = visit.asked("before");
        return before != null && before.matches("[1-9]\\d{0,14}") ? Long.parseLong(before) - 1 : Long.MAX_VALUE;
    }

    private static String verified(
            Texts texts, @Nullable Verification verification, List<VerificationFinding> findings) {
        if (verification == null) {
            return texts.say("history.verified.not-yet");
        }
        String at = texts.moment(verification.at());
        return findings.isEmpty()
                ? texts.say("history.verified.sound", at)
                : texts.say("history.verified.findings", at, findings.size());
    }

    private static Row row(Visit visit, TrailWording wording, Map<String, String> names, Called about, EntryRow row) {
        Texts texts = visit.texts();
        Concerned concerned = Concerned.of(row, about);
        return new Row(
                texts.number(row.seq()),
                texts.moment(row.recordedAt()),
                wording.event(row),
                concerned.links(visit, "/history"),
                concerned.said(texts),
                wording.actor(row.actor(), names),
                row.detail().get("why"),
                row.hash().substring(0, DIGITS));
    }
}
