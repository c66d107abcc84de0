package kr.hannun.review.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.hannun.review.panel.Panel;
import kr.hannun.review.result.Decisions;
import kr.hannun.review.result.Opinions;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Component;

/** The notice a team gets on paper: its own result, the overall opinion and who sat on the panel, and nobody's own words. */
@Component
class NoticePages {

    private final RoundFacts facts;

    NoticePages(RoundFacts facts) {
        this.facts = facts;
    }

    /** The notice of one team. */
    public record NoticePage(
            RoundPages.Head head,
            String team,
            List<RoundFacts.Fact> result,
            String opinion,
            List<String> panel,
            String objectBy,
            String answerBy,
            List<String> grounds,
            List<RoundFacts.Fact> facts) {}

    NoticePage notice(
            Visit visit,
            ReviewRound round,
            Decisions.OfTeam team,
            Decisions.Notice notice,
            List<Panel.Member> members,
            Opinions.Of opinions) {
        Texts texts = visit.texts();
        String name = texts.say(team.team().name());
        return new NoticePage(
                RoundPages.head(visit, round, RoundPages.Tab.DECISION, texts.say("review.notice.title", name)),
                name,
                result(texts, round, team, notice, opinions),
                notice.opinion(),
                DecisionPages.panel(texts, round, members),
                texts.when(notice.objectBy()).text(),
                texts.when(notice.answerBy()).text(),
                Arrays.stream(Decisions.Ground.values())
                        .filter(Decisions.Ground::isAdmissible)
                        .map(ground -> texts.say("review.ground." + ground.name()))
                        .toList(),
                facts.head(visit, round));
    }

    private static List<RoundFacts.Fact> result(
            Texts texts, ReviewRound round, Decisions.OfTeam team, Decisions.Notice notice, Opinions.Of opinions) {
        List<RoundFacts.Fact> result = new ArrayList<>();
        result.add(new RoundFacts.Fact(texts.say("review.notice.when"), texts.moment(notice.at())));
        Decisions.Decision decision = team.decision();
        if (decision != null) {
            result.add(new RoundFacts.Fact(
                    texts.say("review.decide.verdict"),
                    texts.say("review.verdict." + decision.verdict().name())));
            Optional.ofNullable(decision.why())
                    .ifPresent(why -> result.add(new RoundFacts.Fact(texts.say("review.decide.because"), why)));
        }
        result.add(new RoundFacts.Fact(texts.say("review.total"), points(team, "")));
        result.add(
                new RoundFacts.Fact(texts.say("review.rank"), team.rank() == null ? "—" : String.valueOf(team.rank())));
        round.parts()
                .forEach(part -> result.add(new RoundFacts.Fact(texts.say(part.name()), points(team, part.code()))));
        Voices.of(texts, round, team.team(), opinions)
                .gates()
                .forEach(gate -> result.add(new RoundFacts.Fact(gate.name(), gate.found())));
        return result;
    }

    private static String points(Decisions.OfTeam team, String part) {
        return Optional.ofNullable(team.points().get(part))
                .map(BigDecimal::toPlainString)
                .orElse("—");
    }
}
