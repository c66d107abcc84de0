package kr.hannun.review.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import kr.hannun.audit.Outcome;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** How every form of a coordinator about a round ends: on the way to what it did, or on its page again, read anew. */
@Component
class RoundForms {

    private final RoundPages room;

    RoundForms(RoundPages room) {
        this.room = room;
    }

    /** Does it with the round and leads on, or shows the round's page again with what was typed and what stands against it. */
    ModelAndView send(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            String slug,
            BiFunction<ReviewRound, RoundCommand, Outcome> act,
            BiFunction<ReviewRound, Form, ModelAndView> page) {
        ReviewRound round = room.round(visit, actor, slug);
        return FormAnswer.of(
                visit,
                typed,
                act.apply(round, command(visit, typed, round)),
                form -> room.read(visit, actor, slug, now -> page.apply(now, form)));
    }

    /** The round and the sending of this form. */
    static RoundCommand command(Visit visit, SubmittedFields typed, ReviewRound round) {
        return new RoundCommand(visit.head().program(), once(visit, typed), round.slug());
    }

    /** The same form with the same contents sent again; of several forms on a page each is its own. */
    private static UUID once(Visit visit, SubmittedFields typed) {
        Map<String, Object> sent = new TreeMap<>(typed.fields());
        sent.remove("_csrf");
        return UUID.nameUUIDFromBytes((typed.identity() + visit.path() + sent).getBytes(StandardCharsets.UTF_8));
    }

    /** A form not sent yet. */
    static Form fresh(Visit visit) {
        return Form.fresh(SubmittedFields.nothing(), visit.texts());
    }
}
