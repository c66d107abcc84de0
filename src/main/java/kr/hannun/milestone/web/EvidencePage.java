package kr.hannun.milestone.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.audit.ActorNames;
import kr.hannun.milestone.AddEvidence;
import kr.hannun.milestone.EvidenceQueries;
import kr.hannun.milestone.EvidenceRow;
import kr.hannun.milestone.FileKind;
import kr.hannun.milestone.HandInRow;
import kr.hannun.milestone.MilestoneRow;
import kr.hannun.milestone.MilestoneState;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of a milestone's evidence in one view of the database. */
@Component
class EvidencePage {

    private static final long KILO = 1024;

    private final MilestoneForms forms;
    private final EvidenceQueries evidence;
    private final AddEvidence adding;
    private final ObjectProvider<ActorNames> accounts;

    EvidencePage(
            MilestoneForms forms, EvidenceQueries evidence, AddEvidence adding, ObjectProvider<ActorNames> accounts) {
        this.forms = forms;
        this.evidence = evidence;
        this.adding = adding;
        this.accounts = accounts;
    }

    /**
     * The page.
     *
     * @param symbol and {@code word} say how the milestone stands today
     * @param plan when it is planned for, or null where there is no date
     * @param ofTeam whether it is a team's: only such a one has evidence
     * @param standing the version that stands handed in, or null
     * @param pieces evidence that was not withdrawn
     * @param versions what was handed in, the newest first
     * @param acts what can be done, or null for whoever only reads
     */
    public record Page(
            Frame frame,
            Form form,
            boolean stale,
            String symbol,
            String word,
            @Nullable String plan,
            boolean ofTeam,
            @Nullable Integer standing,
            List<Piece> pieces,
            List<Version> versions,
            @Nullable Acts acts,
            String back) {}

    /** What a coordinator can do now. */
    public record Acts(
            String add, String handIn, String takeBack, String accept, String endings, long megabytes, long version) {}

    /**
     * A piece of evidence.
     *
     * @param href the file or the address on the web
     * @param content what the file is called, or the address
     * @param detail kind and size of a file with its hash, or null
     * @param withdraw where it is withdrawn
     */
    public record Piece(
            int number,
            String description,
            String dated,
            boolean web,
            String href,
            String content,
            @Nullable String detail,
            @Nullable String hash,
            String added,
            String withdraw) {}

    /** What was handed in: said in sentences, with its frozen list. */
    public record Version(
            int number,
            String said,
            String hash,
            @Nullable String takenBack,
            @Nullable String why,
            List<Piece> pieces) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit, Actor actor, String code, Form form, boolean stale) {
        mustBeOffice(actor);
        MilestoneRow milestone = forms.milestone(visit, code);
        List<EvidenceRow> pieces = evidence.standing(visit.head(), milestone.id());
        List<HandInRow> handIns = evidence.handIns(visit.head(), milestone.id());
        Rows rows = new Rows(visit, code, names(pieces, handIns));
        Texts texts = visit.texts();
        MilestoneState state = milestone.stateOn(
                visit.day().today(), visit.reportBy(visit.day().today()));
        return new Page(
                MilestoneForms.frame(visit, Optional.of(milestone), "milestone.evidence"),
                form,
                stale,
                state.symbol(),
                texts.say(state.key()),
                MilestoneTable.when(texts, milestone.windowOn(visit.day().today())),
                milestone.team() != null,
                handIns.stream()
                        .filter(handIn -> handIn.takenBack() == null)
                        .map(HandInRow::number)
                        .findFirst()
                        .orElse(null),
                pieces.stream().map(rows::piece).toList(),
                handIns.reversed().stream().map(rows::version).toList(),
                actor.is(Actor.Role.COORDINATOR)
                                && milestone.team() != null
                                && visit.head().known() == null
                        ? acts(visit, milestone)
                        : null,
                visit.link(milestone.place()));
    }

    /** Evidence is for the office. */
    static void mustBeOffice(Actor actor) {
        if (!actor.is(Actor.Role.STAFF) && !actor.is(Actor.Role.ADMIN)) {
            actor.mustBe(Actor.Role.COORDINATOR);
        }
    }

    private Acts acts(Visit visit, MilestoneRow milestone) {
        String place = "milestones/" + milestone.code();
        List<String> endings = FileKind.allEndings();
        return new Acts(
                visit.link(place + "/evidence"),
                visit.link(place + "/hand-in"),
                visit.link(place + "/hand-in/withdrawal"),
                endings.stream().map(ending -> "." + ending).collect(Collectors.joining(",")),
                String.join(", ", endings).toUpperCase(Locale.ROOT),
                adding.largestMegabytes(),
                milestone.version());
    }

    private Map<String, String> names(List<EvidenceRow> pieces, List<HandInRow> handIns) {
        ActorNames directory = accounts.getIfAvailable();
        Stream<String> added = Stream.concat(
                        pieces.stream(), handIns.stream().flatMap(handIn -> handIn.evidence().stream()))
                .map(EvidenceRow::addedBy);
        Stream<String> handed = handIns.stream().flatMap(handIn -> {
            HandInRow.TakenBack back = handIn.takenBack();
            return back == null ? Stream.of(handIn.by()) : Stream.of(handIn.by(), back.by());
        });
        Set<String> keys = Stream.concat(added, handed).collect(Collectors.toSet());
        return directory == null || keys.isEmpty() ? Map.of() : directory.names(keys);
    }

    /** Turns rows into words. */
    private record Rows(Visit visit, String code, Map<String, String> names) {

        private String who(String key) {
            return names.getOrDefault(key, visit.texts().say("milestone.evidence.somebody"));
        }

        Piece piece(EvidenceRow row) {
            Texts texts = visit.texts();
            EvidenceRow.StoredFile file = row.file();
            String place = "milestones/" + code + "/evidence/" + row.number();
            return new Piece(
                    row.number(),
                    row.description(),
                    texts.when(row.datedOn()).text(),
                    file == null,
                    file == null ? String.valueOf(row.url()) : visit.link(place + "/file"),
                    file == null ? String.valueOf(row.url()) : file.name(),
                    file == null ? null : size(texts, file),
                    file == null ? null : file.sha256(),
                    texts.say("milestone.evidence.added-by", texts.moment(row.addedAt()), who(row.addedBy())),
                    visit.link(place + "/withdrawal"));
        }

        private static String size(Texts texts, EvidenceRow.StoredFile file) {
            return file.kind().name() + " " + texts.number(Math.max(1, Math.ceilDiv(file.size(), KILO))) + " KB";
        }

        Version version(HandInRow row) {
            Texts texts = visit.texts();
            HandInRow.TakenBack back = row.takenBack();
            return new Version(
                    row.number(),
                    texts.say(
                            "milestone.hand-in.said",
                            texts.moment(row.at()),
                            who(row.by()),
                            row.evidence().size()),
                    row.hash(),
                    back == null
                            ? null
                            : texts.say("milestone.hand-in.back.said", texts.moment(back.at()), who(back.by())),
                    back == null ? null : back.why(),
                    row.evidence().stream().map(this::piece).toList());
        }
    }
}
