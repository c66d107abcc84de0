package kr.hannun.evaluation.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.hannun.evaluation.ParticipantQueries.Bid;
import kr.hannun.evaluation.ParticipantQueries.Participant;
import kr.hannun.evaluation.ParticipationOutcome;
import kr.hannun.evaluation.PublishedRow;
import kr.hannun.evaluation.RoundRow;
import kr.hannun.search.Subject;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Remark;
import kr.hannun.source.Citation;
import org.jspecify.annotations.Nullable;

/** The bids that a round decides: chosen, turned down, and those who were free to bid and declined. */
final class RoundBids {

    private final RoundPageContext sight;
    private final List<PublishedRow> results;
    private final List<Participant> teams;

    RoundBids(RoundPageContext sight, List<PublishedRow> results, List<Participant> teams) {
        this.sight = sight;
        this.results = results;
        this.teams = teams;
    }

    /** The bids in groups; {@code made} counts the bids, {@code declined} the refusals, which are no bids. */
    public record Table(List<Group> groups, int made, int declined, boolean reported) {}

    /** Those with one outcome. */
    public record Group(String name, List<Row> rows) {}

    /** A bid or a refusal. */
    public record Row(
            String id,
            Link lead,
            String symbol,
            String outcome,
            @Nullable FootnoteRef mark,
            DisplayValue rank,
            List<Remark> remarks) {}

    /** The bids that can be seen on a day: once the round is decided; a refusal from when it was stated. */
    static List<Bid> seen(List<Bid> bids, RoundRow round, RoundPageContext sight) {
        return bids.stream()
                .filter(bid -> bid.citation().isStatedBy(sight.on())
                        && (round.isDecidedBy(sight.on())
                                || ParticipationOutcome.ofBid(bid.outcome()) == ParticipationOutcome.NEITHER))
                .toList();
    }

    Table table(List<Bid> seen) {
        List<Group> groups = List.of(
                group("evaluation.bids.in", seen, ParticipationOutcome.IN),
                group("evaluation.bids.out", seen, ParticipationOutcome.OUT),
                group("evaluation.bids.declined", seen, ParticipationOutcome.NEITHER));
        int declined = groups.getLast().rows().size();
        return new Table(
                groups.stream().filter(group -> !group.rows().isEmpty()).toList(),
                seen.size() - declined,
                declined,
                reported(seen));
    }

    private Group group(String key, List<Bid> seen, ParticipationOutcome outcome) {
        List<Row> rows = seen.stream()
                .filter(bid -> ParticipationOutcome.ofBid(bid.outcome()) == outcome)
                .map(this::row)
                .toList();
        return new Group(sight.texts().say(key, rows.size()), rows);
    }

    private Row row(Bid bid) {
        return new Row(
                Subject.anchor(bid.code()),
                Link.to(
                        sight.visit().link("organizations/" + bid.leadSlug()),
                        sight.texts().say(bid.leadName())),
                ParticipationOutcome.ofBid(bid.outcome()).symbol(),
                sight.label("applications.outcome", bid.outcome()),
                sight.mark(bid.outcomeCitation()).and(sight.mark(bid.citation())),
                rank(bid),
                sight.remarks(bid.code(), bid.note(), bid.citation()));
    }

    private DisplayValue rank(Bid bid) {
        if (ParticipationOutcome.ofBid(bid.outcome()) == ParticipationOutcome.NEITHER) {
            return DisplayValue.nothing(Absence.NOT_APPLICABLE);
        }
        if (bid.rank() == null || !rankedBy(bid).isStatedBy(sight.on())) {
            return DisplayValue.nothing(Absence.UNKNOWN);
        }
        return DisplayValue.of(sight.texts().say("evaluation.rank", bid.rank()), sight.mark(rankedBy(bid)));
    }

    private boolean reported(List<Bid> seen) {
        return seen.stream().anyMatch(bid -> bid.rank() != null && PublishedRow.isReported(rankedBy(bid)));
    }

    private Citation rankedBy(Bid bid) {
        return result(bid).map(PublishedRow::rankCitation).orElse(bid.rankCitation());
    }

    /** The published result that gives the same rank to the team the bidder leads: it knows better who says so. */
    private Optional<PublishedRow> result(Bid bid) {
        return teams.stream()
                .filter(team -> team.leadSlug().equals(bid.leadSlug()))
                .flatMap(team -> results.stream()
                        .filter(row -> team.code().equals(row.team())
                                && Objects.equals(row.rank(), bid.rank())
                                && row.isTotal()))
                .findFirst();
    }
}
