package kr.hannun.profile.web;

import java.time.LocalDate;
import java.util.List;
import kr.hannun.consortium.ApplicationRow;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Remark;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** The bids an organisation made itself, and the calls it refused. */
class OrganizationBids {

    private OrganizationBids() {}

    /** A bid or refusal; {@code outcome} is null while the reviews go on. */
    public record Row(
            Link call,
            @Nullable When from,
            @Nullable When until,
            @Nullable String outcome,
            List<Remark> remarks,
            @Nullable FootnoteRef mark) {}

    static List<Row> of(
            Visit visit, Words.Labels labels, SourceRegister.Notes notes, List<ApplicationRow> applications) {
        LocalDate day = visit.day().on();
        Texts texts = visit.texts();
        return applications.stream()
                .filter(bid -> bid.isKnownOn(day))
                .map(bid -> new Row(
                        Link.to(visit.link(bid.place()), texts.say(bid.call())),
                        texts.whenOrNull(bid.callFrom()),
                        texts.whenOrNull(bid.callUntil()),
                        bid.isDecidedOn(day) ? texts.say(labels.of("applications.outcome", bid.outcome())) : null,
                        bid.isDecidedOn(day) ? notes.remarks(bid.code(), bid.note(), bid.citation()) : List.of(),
                        notes.mark(bid.isDecidedOn(day) ? bid.outcomeCitation() : bid.citation())))
                .toList();
    }
}
