package kr.hannun.review.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.hannun.review.panel.Panel;
import kr.hannun.review.panel.Principals;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.shell.Form;
import kr.hannun.shell.Link;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The coordinator's pages of a round's panel. */
@Component
class ReviewPanelPages {

    /** The panel as one board of evaluator by team, and the forms that seat somebody. */
    public record PanelPage(
            RoundPages.Head head,
            Form form,
            List<String> teams,
            List<Row> seats,
            List<Option> parts,
            List<Option> choices,
            List<Option> waiver,
            List<String> principals,
            List<Option> places,
            boolean open,
            boolean begun,
            String changes,
            String action,
            String list,
            String units,
            @Nullable String remind,
            long awaited,
            @Nullable String reminded,
            List<String> sizes,
            String balance,
            String undo) {}

    /** A seat on the board, with a cell for each team. */
    public record Row(
            String href, int number, String person, String account, String part, List<Cell> cells, String done) {}

    /** How far one review has come. */
    public record Cell(String symbol, String word) {

        private static final Cell NONE = new Cell("", "—");

        /** Whether the team is not theirs. */
        public boolean isNone() {
            return symbol.isEmpty();
        }
    }

    /** One seat with its reviews and what can be done for them. */
    public record SeatPage(
            RoundPages.Head head,
            Form form,
            String person,
            String account,
            String part,
            String answerBy,
            String deadline,
            @Nullable String declined,
            List<ReviewLine> reviews,
            boolean open,
            String action,
            String extension) {}

    /** A review and the deed that can be done with it; {@code tie} says what was found and how it was decided. */
    public record ReviewLine(
            String assignment,
            String team,
            Cell cell,
            @Nullable String tie,
            List<Option> deeds) {}

    PanelPage panel(
            Visit visit,
            ReviewRound round,
            List<Panel.Seat> seats,
            List<Principals.Unit> units,
            List<Principals.Candidate> candidates,
            Form form) {
        Texts texts = visit.texts();
        return new PanelPage(
                RoundPages.head(visit, round, RoundPages.Tab.PANEL),
                form,
                round.teams().stream().map(team -> texts.say(team.name())).toList(),
                seats.stream().map(seat -> row(visit, round, seat)).toList(),
                round.parts().stream()
                        .filter(ReviewRound.Part::isJudged)
                        .map(part -> new Option(part.code(), texts.say(part.name())))
                        .toList(),
                round.teams().stream()
                        .map(team -> new Option(team.slug(), texts.say(team.name())))
                        .toList(),
                List.of(new Option("yes", texts.say("review.waiver.yes"))),
                units.stream()
                        .map(unit -> team(texts, round, unit.team()) + " · " + texts.say(unit.organization()) + " · "
                                + unit.unit())
                        .toList(),
                candidates.stream()
                        .map(each -> new Option(
                                each.team() + "/" + each.organization(),
                                team(texts, round, each.team()) + " · " + texts.say(each.name())))
                        .toList(),
                round.isOpen(),
                round.work().begun(),
                visit.link(RoundPages.place(round, "changes")),
                visit.link(RoundPages.place(round, "panel")),
                visit.link(RoundPages.place(round, "panel/list")),
                visit.link(RoundPages.place(round, "panel/principals")),
                round.isOpen() ? visit.link(RoundPages.place(round, "panel/reminders")) : null,
                seats.stream().filter(Panel.Seat::isAwaited).count(),
                reminded(texts, seats),
                sizes(texts, round, seats),
                visit.link(RoundPages.place(round, "panel/balance")),
                visit.link(RoundPages.place(round, "panel/undo")));
    }

    /** Whom the last reminder reached, or null before the first. */
    private static @Nullable String reminded(Texts texts, List<Panel.Seat> seats) {
        return seats.stream()
                .map(Panel.Seat::reminded)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(last -> texts.say("review.remind.done", texts.moment(last)))
                .orElse(null);
    }

    /** How many the rules foresee in each part and how many sit there, where these differ. */
    private static List<String> sizes(Texts texts, ReviewRound round, List<Panel.Seat> seats) {
        List<String> sizes = new ArrayList<>();
        for (ReviewRound.Part part : round.parts()) {
            long sit = seats.stream()
                    .filter(seat -> seat.part().equals(part.code()) && seat.declined() == null)
                    .count();
            if (part.isJudged() && sit != part.panelSize()) {
                sizes.add(
                        texts.say("review.panel.size", texts.say(part.name()), part.panelSize(), part.minimum(), sit));
            }
        }
        return sizes;
    }

    private static String team(Texts texts, ReviewRound round, String slug) {
        return round.team(slug).map(team -> texts.say(team.name())).orElse(slug);
    }

    private static Row row(Visit visit, ReviewRound round, Panel.Seat seat) {
        Texts texts = visit.texts();
        return new Row(
                visit.link(RoundPages.place(round, "panel/seats/" + seat.number())),
                seat.number(),
                seat.person(),
                seat.account(),
                part(texts, round, seat.part()),
                round.teams().stream()
                        .map(team -> seat.reviews().stream()
                                .filter(review -> review.team().equals(team.id()))
                                .findFirst()
                                .map(review -> cell(texts, review.state()))
                                .orElse(Cell.NONE))
                        .toList(),
                seat.submitted() + " / " + seat.reviews().size());
    }

    private static String part(Texts texts, ReviewRound round, String code) {
        return round.part(code).map(part -> texts.say(part.name())).orElse(code);
    }

    private static Cell cell(Texts texts, Panel.State state) {
        String symbol = switch (state) {
            case INVITED, ACCEPTED -> "planned";
            case DECLINED -> "cancelled";
            case WAIVER -> "unknown";
            case EXCLUDED, STRUCK, STRUCK_SUBMITTED -> "out";
            case DRAFT -> "active";
            case RETURNED -> "noreport";
            case SUBMITTED -> "done";
        };
        return new Cell(symbol, texts.say("review.panel.state." + state.name()));
    }

    SeatPage seat(Visit visit, ReviewRound round, Panel.Seat seat, Form form) {
        Texts texts = visit.texts();
        return new SeatPage(
                RoundPages.head(
                        visit,
                        round,
                        RoundPages.Tab.PANEL,
                        texts.say("review.judge", seat.number()) + " · " + seat.person()),
                form,
                seat.person(),
                seat.account(),
                part(texts, round, seat.part()),
                texts.moment(seat.answerBy()),
                texts.moment(seat.deadline()),
                seat.declined(),
                seat.reviews().stream()
                        .map(review -> line(texts, round, review))
                        .toList(),
                round.isOpen(),
                visit.link(RoundPages.place(round, "panel/seats/" + seat.number())),
                visit.link(RoundPages.place(round, "panel/seats/" + seat.number() + "/extension")));
    }

    private static ReviewLine line(Texts texts, ReviewRound round, Panel.Review review) {
        return new ReviewLine(
                review.assignment().toString(),
                round.teams().stream()
                        .filter(team -> team.id().equals(review.team()))
                        .findFirst()
                        .map(team -> texts.say(team.name()))
                        .orElse(""),
                cell(texts, review.state()),
                Optional.ofNullable(review.tie())
                        .map(tie -> review.why() == null ? tie : tie + " · " + review.why())
                        .orElse(review.why()),
                deeds(round, review.state()).stream()
                        .map(deed -> new Option(deed, texts.say("review.deed." + deed)))
                        .toList());
    }

    /** What can be done with a review that has come so far. */
    private static List<String> deeds(ReviewRound round, Panel.State state) {
        List<String> deeds = new ArrayList<>(
                switch (state) {
                    case INVITED, ACCEPTED, DRAFT, RETURNED -> List.of("challenge", "relieve");
                    case WAIVER -> List.of("approve");
                    case SUBMITTED -> List.of("return", "challenge", "relieve");
                    case EXCLUDED -> List.of("lift");
                    case DECLINED, STRUCK, STRUCK_SUBMITTED -> List.<String>of();
                });
        if (!round.work().begun()
                && List.of(Panel.State.INVITED, Panel.State.ACCEPTED, Panel.State.WAIVER)
                        .contains(state)) {
            deeds.add("withdraw");
        }
        return deeds;
    }

    /** What stands in the fields of a seat's page before anybody typed. */
    static Form fresh(Visit visit) {
        return Form.fresh(SubmittedFields.with(Map.of("untilTime", "18:00")), visit.texts());
    }

    /** A panel's list as it would be taken, line by line. */
    public record ListPage(
            RoundPages.Head head, Form form, List<ListRow> rows, boolean sound, String action, Link back) {}

    /** A line of the list and what is wrong with it. */
    public record ListRow(int number, String account, String part, String teams, List<String> problems) {}

    ListPage list(Visit visit, ReviewRound round, Form form, List<ListRow> rows) {
        Texts texts = visit.texts();
        return new ListPage(
                RoundPages.head(visit, round, RoundPages.Tab.PANEL, texts.say("review.panel.list")),
                form,
                rows,
                !rows.isEmpty() && rows.stream().allMatch(row -> row.problems().isEmpty()),
                visit.link(RoundPages.place(round, "panel/list")),
                Link.to(visit.link(RoundPages.place(round, "panel")), texts.say("review.tab.PANEL")));
    }
}
