package kr.hannun.comparison.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kr.hannun.allocation.SupportPicture;
import kr.hannun.allocation.SupportRow;
import kr.hannun.milestone.MilestoneRow;
import kr.hannun.milestone.MilestoneState;
import kr.hannun.milestone.PlanWindow;
import kr.hannun.program.PhaseState;
import kr.hannun.program.ProgramQueries;
import kr.hannun.program.ProgramQueries.PhaseRow;
import kr.hannun.search.Subject;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the first page in one view of the database and composes it. */
@Component
class Overview {

    private static final String GPU = "gpu";
    private static final int LATEST = 6;
    private static final int NEXT = 6;
    private static final int SILENT = 8;

    private final FactQueries facts;
    private final SourceRegister sources;

    Overview(FactQueries facts, SourceRegister sources) {
        this.facts = facts;
        this.sources = sources;
    }

    /** The page; {@code stale} tells since when nobody has reported, or is null. */
    public record Page(
            Frame frame,
            List<OverviewSummary.Sentence> lede,
            OverviewSummary.@Nullable Sentence stale,
            TeamNumbers.@Nullable Picture picture,
            List<PhaseLine> phases,
            List<Dated> silent,
            int silentInAll,
            Link milestones,
            List<TeamCards.Card> teams,
            Link comparison,
            SupportPicture.@Nullable Picture support,
            Link ledger,
            List<ModelSizes.Size> sizes,
            List<Dated> next,
            List<Dated> latest,
            Link history) {}

    /** A phase with the number of teams that went in, were planned to come out and did. */
    public record PhaseLine(
            String name,
            String symbol,
            String state,
            DisplayValue in,
            DisplayValue planned,
            DisplayValue actual,
            @Nullable FootnoteRef mark) {}

    /** Something at a date. */
    public record Dated(
            When when,
            Link link,
            @Nullable String whose,
            @Nullable FootnoteRef mark) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit) {
        return new Composition(visit, facts.atAGlance(visit.head()), sources.notes(visit)).page();
    }

    private record Composition(Visit visit, Facts facts, SourceRegister.Notes notes) {

        Page page() {
            List<OverviewSummary.Sentence> lede = new OverviewSummary(visit, facts, notes).sentences();
            OverviewSummary.Sentence stale = stale();
            TeamPlan plan = new TeamPlan(facts, on());
            var actual = plan.actual();
            PartialDate newest = visit.newestReport();
            var picture = TeamNumbers.draw(
                    actual,
                    plan.current(actual),
                    plan.first(actual),
                    newest == null ? on() : newest.last(),
                    on(),
                    texts());
            List<PhaseLine> phases = facts.course().phases().stream()
                    .filter(phase -> visit.isAnnounced() && phase.isKnownOn(on()))
                    .map(this::phase)
                    .toList();
            List<MilestoneRow> silent = inState(MilestoneState.NO_REPORT);
            List<Dated> silentLines =
                    silent.stream().limit(SILENT).map(this::planned).toList();
            List<TeamCards.Card> teams = new TeamCards(visit, facts, notes).cards();
            SupportPicture.Picture support = SupportPicture.of(
                    visit,
                    facts.labels(),
                    facts.roster().begunBy(on()),
                    visit.isAnnounced() ? known(facts.support()) : List.of(),
                    GPU,
                    notes);
            List<ModelSizes.Size> sizes = visit.program().withModels() ? ModelSizes.of(visit, facts, notes) : List.of();
            List<Dated> next = inState(MilestoneState.PLANNED).stream()
                    .filter(milestone -> milestone.windowOn(on()) != null)
                    .limit(NEXT)
                    .map(this::planned)
                    .toList();
            List<Dated> latest = latest();
            return new Page(
                    Frame.of(visit, "", texts().say("shell.nav.overview"), notes.list()),
                    lede,
                    stale,
                    picture,
                    phases,
                    silentLines,
                    silent.size(),
                    Link.to(
                            visit.link("milestones"),
                            texts().say(
                                            "comparison.all-milestones",
                                            facts.milestones().stream()
                                                    .filter(milestone -> milestone.isKnownOn(on()))
                                                    .count())),
                    teams,
                    Link.to(visit.link("comparison"), texts().say("comparison.side-by-side")),
                    support,
                    Link.to(visit.link("support#ledger-" + GPU), texts().say("allocation.picture.table")),
                    sizes,
                    next,
                    latest,
                    Link.to(visit.link("history"), texts().say("shell.nav.history")));
        }

        private OverviewSummary.@Nullable Sentence stale() {
            PartialDate newest = visit.newestReport();
            if (newest == null
                    || !newest.isPastOn(on())
                    || inState(MilestoneState.NO_REPORT).isEmpty()) {
                return null;
            }
            return new OverviewSummary.Sentence(
                    texts().say("comparison.stale", texts().when(newest).text()), notes.newest(on()));
        }

        private PhaseLine phase(PhaseRow phase) {
            PhaseState state = PhaseState.of(phase, on());
            return new PhaseLine(
                    texts().say(phase.name()),
                    state.symbol(),
                    texts().say("program.state." + state.symbol()),
                    count(phase.teamsIn()),
                    count(phase.teamsOutPlanned()),
                    state == PhaseState.DONE
                            ? count(phase.teamsOut())
                            : DisplayValue.nothing(
                                    state == PhaseState.NO_REPORT ? Absence.NO_REPORT : Absence.NOT_APPLICABLE),
                    notes.mark(phase.citation()));
        }

        private DisplayValue count(@Nullable Integer teams) {
            return DisplayValue.of(teams == null ? null : texts().number(teams), Absence.NOT_APPLICABLE, null);
        }

        private List<MilestoneRow> inState(MilestoneState state) {
            return facts.milestones().stream()
                    .filter(milestone ->
                            milestone.isKnownOn(on()) && milestone.stateOn(on(), visit.newestReport()) == state)
                    .sorted(Comparator.comparing(milestone -> milestone.orderOn(on())))
                    .toList();
        }

        private Dated planned(MilestoneRow milestone) {
            PlanWindow window = milestone.windowOn(on());
            When when = window == null ? new When("", texts().say("nothing.unknown")) : texts().tight(window.from());
            String whose = milestone.team() == null
                    ? texts().say("comparison.whole-programme")
                    : facts.roster()
                            .team(milestone.team())
                            .map(team -> texts().say(team.shortName()))
                            .orElse(null);
            return new Dated(
                    when,
                    Link.to(visit.link(milestone.place()), texts().say(milestone.title())),
                    whose,
                    notes.mark(milestone.citation()));
        }

        private List<Dated> latest() {
            return facts.course().events().stream()
                    .filter(event -> event.happenedOn().hasBegunOn(on()))
                    .sorted(Comparator.comparing(ProgramQueries.EventRow::happenedOn)
                            .reversed())
                    .limit(LATEST)
                    .map(this::event)
                    .toList();
        }

        private Dated event(ProgramQueries.EventRow event) {
            String place = "history#" + Subject.anchor(event.code());
            return new Dated(
                    texts().when(event.happenedOn()),
                    Link.to(visit.link(place), texts().say(event.title())),
                    texts().sayOrNull(event.about()),
                    notes.mark(event.citation()));
        }

        private List<SupportRow> known(List<SupportRow> rows) {
            return rows.stream().filter(row -> row.isKnownOn(on())).toList();
        }

        private LocalDate on() {
            return visit.day().on();
        }

        private Texts texts() {
            return visit.texts();
        }
    }
}
