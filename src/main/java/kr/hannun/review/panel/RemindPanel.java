package kr.hannun.review.panel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.hannun.account.Letter;
import kr.hannun.audit.Outcome;
import kr.hannun.review.round.ReviewEvent;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.review.round.RoundWriteCourse;
import kr.hannun.shared.Actor;
import kr.hannun.shared.TypedId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminds those evaluators who still have something to do, and nobody else: on their page, and by mail where it is set up. */
@Component
public class RemindPanel {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final RoundWriteCourse desk;
    private final Panel panel;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemindPanel(JdbcClient jdbc, RoundWriteCourse desk, Panel panel, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.panel = panel;
        this.events = events;
        this.clock = clock;
    }

    /** Whether it is long enough since the last reminder that another is none too many. */
    private boolean isTime(Panel.Seat seat) {
        Instant last = seat.reminded();
        return last == null || last.plus(PAUSE).isBefore(clock.instant());
    }

    /**
     * Reminds them, nobody twice within an hour.
     *
     * @param programme the programme's slug, for the address in the letter
     */
    public Outcome remind(Actor actor, RoundCommand command, String programme) {
        return desk.coordinate(actor, command, round -> {
            if (!round.isOpen()) {
                return Outcome.Refused.of("remind", "review.not-open");
            }
            List<Panel.Seat> behind =
                    panel.of(round).stream().filter(Panel.Seat::isAwaited).toList();
            List<Panel.Seat> awaited = behind.stream().filter(this::isTime).toList();
            if (awaited.isEmpty()) {
                return Outcome.Refused.of(
                        "remind", behind.isEmpty() ? "review.remind.nobody" : "review.remind.just-now");
            }
            for (Panel.Seat seat : awaited) {
                jdbc.sql("insert into review_reminder (id, round_id, seat_id, reminded_by)"
                                + " values (:id, :round, :seat, :by)")
                        .param("id", TypedId.next())
                        .param("round", round.id())
                        .param("seat", seat.id())
                        .param("by", actor.account())
                        .update();
                events.publishEvent(new Letter(
                        seat.holder(),
                        "review.letter.reminder",
                        List.of(round.title(), seat.open()),
                        "/programs/" + programme + "/" + command.place("mine")));
            }
            desk.tell(
                    command.program(),
                    actor,
                    Map.of("round", round.slug(), "number", String.valueOf(awaited.size())),
                    List.of(),
                    ReviewEvent.ReviewersReminded::new);
            return new Outcome.Done(command.place("panel"));
        });
    }
}
