package kr.hannun.partnerlist;

import java.util.List;
import java.util.Optional;
import kr.hannun.audit.Head;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Trail;
import kr.hannun.consortium.TeamComposition;
import kr.hannun.exchange.FactBook;
import kr.hannun.organization.Slugs;
import kr.hannun.record.EntryDiscarded;
import kr.hannun.record.WriteEntry;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Slug;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes an entry of a list that was looked over: there it is confirmed as one act, and taken back as one. */
@Component
public class EnterList {

    /** The field beside which it is said what stands against a list as a whole. */
    static final String ENTER = "enter";

    private final ListWriteCourse desk;
    private final PartnerImports lists;
    private final ListLines lines;
    private final JudgeList judge;
    private final Trail trail;
    private final FactBook book;
    private final Slugs slugs;
    private final WriteEntry entries;

    EnterList(
            ListWriteCourse desk,
            PartnerImports lists,
            ListLines lines,
            JudgeList judge,
            Trail trail,
            FactBook book,
            Slugs slugs,
            WriteEntry entries) {
        this.desk = desk;
        this.lists = lists;
        this.lines = lines;
        this.judge = judge;
        this.trail = trail;
        this.book = book;
        this.slugs = slugs;
        this.entries = entries;
    }

    /** Makes the entry, once no line waits for a person. */
    public Outcome enter(Actor actor, Slug program, ListTarget target) {
        return desk.takeDraft(
                actor,
                target,
                ENTER,
                (team, list) -> list.isAt(target.version())
                        ? enter(actor, trail.head(program).orElseThrow(), team, list)
                        : new Outcome.Stale());
    }

    private Outcome enter(Actor actor, Head head, TeamComposition team, PartnerImport list) {
        List<Judged> judged = judge.judge(head, team, lines.of(list.id()), list.usual());
        long waiting = judged.stream().filter(line -> line.verdict().waits()).count();
        if (waiting > 0) {
            return Outcome.Refused.of(ENTER, "partnerlist.problem.still-waiting", waiting);
        }
        if (judged.stream().noneMatch(line -> line.verdict() == Judged.Verdict.ADDED)) {
            return Outcome.Refused.of(ENTER, "partnerlist.problem.nothing-to-add");
        }
        ListFacts facts = ListFacts.of(team, list, source(head, list), judged, slugs.taken());
        int entry = entries.draft(
                actor, head, facts.source(), facts.lines(), list.grounds().why());
        list.enter(entry);
        return new Outcome.Done("record/" + entry);
    }

    /** The code of the document that the list rests on, where the record knows it. */
    private Optional<String> source(Head head, PartnerImport list) {
        String number = list.grounds().document();
        return Optional.ofNullable(list.grounds().source())
                .or(() -> book.all(head, "sources").stream()
                        .filter(source ->
                                String.valueOf(number).equals(source.cells().get("file_name")))
                        .filter(source ->
                                ListFacts.OFFICIAL.equals(source.cells().get("kind")))
                        .map(FactBook.Fact::key)
                        .findFirst());
    }

    /** A list of which the entry was put away is looked over again. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(EntryDiscarded entry) {
        lists.findByProgramIdAndEntryNumber(entry.program(), entry.number()).ifPresent(PartnerImport::reopen);
    }

    /** Puts a list away of which no entry was made. */
    public Outcome discard(Actor actor, ListTarget target) {
        return desk.takeDraft(actor, target, ENTER, (team, list) -> {
            list.discard();
            return new Outcome.Done("teams/" + target.team() + "/imports");
        });
    }
}
