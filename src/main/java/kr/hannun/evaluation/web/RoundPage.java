package kr.hannun.evaluation.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.hannun.evaluation.EvaluationQueries;
import kr.hannun.evaluation.ParticipantQueries;
import kr.hannun.evaluation.ParticipantQueries.Bid;
import kr.hannun.evaluation.ParticipantQueries.Participant;
import kr.hannun.evaluation.RoundRow;
import kr.hannun.program.ProgramQueries;
import kr.hannun.program.ProgramQueries.PhaseRow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Absence;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Reads one round in one view of the database. */
@Component
class RoundPage {

    private final EvaluationQueries evaluations;
    private final ParticipantQueries participants;
    private final ProgramQueries programs;
    private final SourceRegister sources;
    private final Words words;

    RoundPage(
            EvaluationQueries evaluations,
            ParticipantQueries participants,
            ProgramQueries programs,
            SourceRegister sources,
            Words words) {
        this.evaluations = evaluations;
        this.participants = participants;
        this.programs = programs;
        this.sources = sources;
        this.words = words;
    }

    /**
     * The page.
     *
     * @param decisions who went on, or null before the decision
     * @param maximum the most points that can be reached, as read, or null
     * @param scores the published scores, or null where there are none
     * @param pictures teams whose scores can be drawn
     * @param rest results that stand nowhere else
     */
    public record Page(
            Frame frame,
            ResultSummaries.Summary lede,
            DecisionTable.@Nullable Table decisions,
            List<List<CriteriaTable.Row>> criteria,
            @Nullable String maximum,
            ScoreTable.@Nullable Table scores,
            List<Pictures.Picture> pictures,
            Courses.@Nullable Course course,
            RoundBids.Table bids,
            List<Leftovers.Row> rest) {

        /** How many criteria there are, parts of others included. */
        public int criteriaCount() {
            return criteria.stream().mapToInt(List::size).sum();
        }

        /** For the legend. */
        public List<Absence> nothings() {
            return List.of(Absence.WITHHELD, Absence.UNKNOWN, Absence.NOT_APPLICABLE);
        }
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit, String slug) {
        RoundRow round = evaluations.rounds(visit.head()).stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        SourceRegister.Notes notes = sources.notes(visit);
        RoundPageContext sight = new RoundPageContext(visit, notes, words.labels(visit.head()));
        List<Participant> all = participants.teams(visit.head());
        RoundOnDay facts = RoundOnDay.of(
                round,
                programs.course(visit.head()).phases(),
                evaluations.criteria(visit.head()),
                evaluations.results(visit.head()).of(round.code(), sight.on()),
                visit);
        List<Bid> bids = participants.bids(visit.head(), round);
        ResultSummaries.Summary lede = new ResultSummaries(sight, facts).lede();
        List<Participant> teams = judged(facts, all);
        ScoreSheet sheet = new ScoreSheet(facts.criteria(), facts.results());
        DecisionTable.Table decisions =
                teams.isEmpty() ? null : new DecisionTable(sight, sheet, facts.phase()).table(teams);
        List<List<CriteriaTable.Row>> criteria = CriteriaTable.groups(sight, facts.criteria());
        ScoreTable.Table scores = sheet.hasScores() ? new ScoreTable(sight, sheet, teams).table() : null;
        List<Pictures.Picture> pictures = Pictures.of(sight, sheet, teams);
        Courses.Course course = Courses.of(sight, facts);
        List<Bid> seen = RoundBids.seen(bids, round, sight);
        RoundBids.Table bidTable = new RoundBids(sight, facts.results(), all).table(seen);
        List<Leftovers.Row> rest = Leftovers.of(sight, facts.results(), all);
        String title = visit.texts().say(round.name());
        return new Page(
                Frame.of(visit, "rounds", between(visit), title, notes.list(), false),
                lede,
                decisions,
                criteria,
                sheet.weight(sheet.total()).map(visit.texts()::number).orElse(null),
                scores,
                pictures,
                course,
                bidTable,
                rest);
    }

    private static List<Link> between(Visit visit) {
        return List.of(Link.to(visit.link("rounds"), visit.texts().say("shell.nav.rounds")));
    }

    /** The teams that have a result, and in an evaluation all that were in the programme before it was decided. */
    private static List<Participant> judged(RoundOnDay facts, List<Participant> all) {
        Set<String> named = new LinkedHashSet<>();
        facts.results().forEach(row -> Optional.ofNullable(row.team()).ifPresent(named::add));
        PartialDate decided = facts.round().decidedOrReportedOn();
        PhaseRow phase = facts.phase();
        boolean everybody = facts.isDecided() && phase != null && phase.kind().equals("evaluation");
        return all.stream()
                .filter(team -> named.contains(team.code())
                        || (everybody
                                && decided != null
                                && team.isInOn(decided.first().minusDays(1))))
                .toList();
    }
}
