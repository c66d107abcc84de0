package kr.hannun.review.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.review.panel.Panel;
import kr.hannun.review.result.Decisions;
import kr.hannun.review.result.Opinions;
import kr.hannun.review.result.Verdict;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.shell.Form;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a committee decided, and what each team was told, objected and answered. */
@Component
class DecisionPages {

    static final String EXIT = "consortia.exit_reason";

    /** The committee's decision: its form as long as it can be recorded, else what was recorded. */
    public record DecisionPage(
            RoundPages.Head head,
            Form form,
            boolean open,
            boolean stops,
            String say,
            @Nullable Committee committee,
            List<Row> rows,
            List<Option> verdicts,
            List<Option> exits,
            String action) {}

    /** The committee as it was recorded. */
    public record Committee(
            String metOn, String members, @Nullable String why) {}

    /** A team with its result, what was decided, and how far it was told. */
    public record Row(
            String slug,
            String name,
            String href,
            String rank,
            String total,
            @Nullable String out,
            @Nullable String verdict,
            @Nullable String why,
            @Nullable String warned,
            String told,
            String objected) {}

    /** One team: statement, decision, notice, objections, and the forms for what comes next. */
    public record TeamPage(
            RoundPages.Head head,
            Form form,
            String name,
            String rank,
            String total,
            List<Fact> points,
            @Nullable String verdict,
            @Nullable String why,
            @Nullable TeamStatement statement,
            @Nullable Notice notice,
            List<Objection> objections,
            boolean states,
            boolean tells,
            boolean objects,
            List<Option> grounds,
            List<Option> considered,
            List<Option> challenges,
            Voices.OfTeam voices,
            @Nullable String booklet,
            @Nullable String paper,
            String statementAction,
            String noticeAction,
            String objectionsAction) {}

    /** A name and a number. */
    public record Fact(String name, String text) {}

    /** A statement and what became of it. */
    public record TeamStatement(String on, String says, String considered, String why) {}

    /** A notice as the team gets it: the overall opinion and who sat on the panel, and nothing of who said what (R10). */
    public record Notice(String at, String opinion, List<String> panel, String objectBy, String answerBy) {}

    /** An objection; {@code answers} are the choices of its answer, empty once it has one. */
    public record Objection(
            String id,
            String ground,
            String says,
            String on,
            @Nullable String late,
            boolean challenges,
            @Nullable String outcome,
            @Nullable String answer,
            List<Option> answers,
            String action) {}

    DecisionPage page(
            Visit visit,
            ReviewRound round,
            Decisions.@Nullable Committee committee,
            List<Decisions.OfTeam> teams,
            Words.Labels labels,
            Form form) {
        Texts texts = visit.texts();
        List<Verdict> verdicts = Verdict.of(round.kind());
        return new DecisionPage(
                RoundPages.head(visit, round, RoundPages.Tab.DECISION),
                form,
                round.is(RoundTransition.CLOSE)
                        && !round.is(RoundTransition.CONFIRM)
                        && !round.is(RoundTransition.VOID),
                verdicts.contains(Verdict.STOP),
                say(texts, round),
                committee == null
                        ? null
                        : new Committee(texts.when(committee.metOn()).text(), committee.members(), committee.why()),
                teams.stream().map(team -> row(visit, round, labels, team)).toList(),
                verdicts.stream()
                        .map(verdict -> new Option(verdict.name(), texts.say("review.verdict." + verdict.name())))
                        .toList(),
                labels.codes(EXIT).stream()
                        .map(code -> new Option(code, texts.say(labels.of(EXIT, code))))
                        .toList(),
                visit.link(RoundPages.place(round, "decision")));
    }

    private static String say(Texts texts, ReviewRound round) {
        if (!round.is(RoundTransition.CLOSE)) {
            return texts.say("review.decide.later");
        }
        Integer planned = round.planned();
        return planned == null ? texts.say("review.decide.free") : texts.say("review.decide.plan", planned);
    }

    /** What stands in the form before anybody typed. */
    static SubmittedFields stored(Decisions.@Nullable Committee committee, List<Decisions.OfTeam> teams) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (committee != null) {
            fields.put("metOn", committee.metOn().toString());
            fields.put("members", committee.members());
            put(fields, "why", committee.why());
        }
        for (Decisions.OfTeam team : teams) {
            Decisions.Decision decision = team.decision();
            if (decision != null) {
                String slug = team.team().slug();
                fields.put("verdict." + slug, decision.verdict().name());
                put(fields, "why." + slug, decision.why());
                put(
                        fields,
                        "warned." + slug,
                        decision.warnedOn() == null ? null : decision.warnedOn().toString());
                put(fields, "exit." + slug, decision.exitReason());
            }
        }
        return SubmittedFields.with(fields);
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static Row row(Visit visit, ReviewRound round, Words.Labels labels, Decisions.OfTeam team) {
        Texts texts = visit.texts();
        Decisions.Decision decision = team.decision();
        Decisions.Notice notice = team.notice();
        long open = team.objections().stream()
                .filter(each -> each.outcome() == null)
                .count();
        return new Row(
                team.team().slug(),
                texts.say(team.team().name()),
                visit.link(RoundPages.place(round, "decision/" + team.team().slug())),
                team.rank() == null ? "—" : String.valueOf(team.rank()),
                total(team),
                out(texts, team.team()),
                decision == null
                        ? null
                        : texts.say("review.verdict." + decision.verdict().name()),
                decision == null ? null : decision.why(),
                warned(texts, labels, decision),
                notice == null
                        ? texts.say("review.notice.not-yet")
                        : texts.say(
                                "review.notice.at",
                                texts.moment(notice.at()),
                                texts.when(notice.objectBy()).text()),
                team.objections().isEmpty()
                        ? "—"
                        : texts.say("review.objection.count", team.objections().size(), open));
    }

    /** When a stopped team was warned, and on which ground it leaves. */
    private static @Nullable String warned(Texts texts, Words.Labels labels, Decisions.@Nullable Decision decision) {
        return decision == null || decision.warnedOn() == null || decision.exitReason() == null
                ? null
                : texts.say(
                        "review.decide.warned-on",
                        texts.when(decision.warnedOn()).text(),
                        texts.say(labels.of(EXIT, decision.exitReason())));
    }

    /** That the team was taken out of the round, or null. */
    static @Nullable String out(Texts texts, ReviewRound.Team team) {
        ReviewRound.Out out = team.out();
        return out == null
                ? null
                : texts.say("review.team.out", texts.when(out.since()).text(), out.why());
    }

    private static String total(Decisions.OfTeam team) {
        return Optional.ofNullable(team.points().get(""))
                .map(BigDecimal::toPlainString)
                .orElse("—");
    }

    TeamPage team(
            Visit visit,
            ReviewRound round,
            Decisions.OfTeam team,
            List<Panel.Member> members,
            Opinions.Of opinions,
            Form form) {
        Texts texts = visit.texts();
        Decisions.Decision decision = team.decision();
        Decisions.Statement statement = team.statement();
        Decisions.Notice notice = team.notice();
        boolean settled = round.is(RoundTransition.VOID) || round.is(RoundTransition.FINISH);
        String place = RoundPages.place(round, "decision/" + team.team().slug());
        return new TeamPage(
                RoundPages.head(
                        visit,
                        round,
                        RoundPages.Tab.DECISION,
                        texts.say(team.team().name())),
                form,
                texts.say(team.team().name()),
                team.rank() == null ? "—" : String.valueOf(team.rank()),
                total(team),
                round.parts().stream()
                        .map(part -> new Fact(
                                texts.say(part.name()),
                                Optional.ofNullable(team.points().get(part.code()))
                                        .map(BigDecimal::toPlainString)
                                        .orElse("—")))
                        .toList(),
                decision == null
                        ? null
                        : texts.say("review.verdict." + decision.verdict().name()),
                decision == null ? null : decision.why(),
                statement == null
                        ? null
                        : new TeamStatement(
                                texts.when(statement.receivedOn()).text(),
                                statement.says(),
                                texts.say("review.statement."
                                        + (statement.considered() ? "considered" : "not-considered")),
                                statement.why()),
                notice == null
                        ? null
                        : new Notice(
                                texts.moment(notice.at()),
                                notice.opinion(),
                                panel(texts, round, members),
                                texts.when(notice.objectBy()).text(),
                                texts.when(notice.answerBy()).text()),
                team.objections().stream()
                        .map(each -> objection(visit, place + "/objections", each, settled))
                        .toList(),
                round.is(RoundTransition.OPEN) && !round.is(RoundTransition.CONFIRM) && !round.is(RoundTransition.VOID),
                round.is(RoundTransition.CONFIRM) && notice == null && !settled,
                notice != null && !settled,
                Arrays.stream(Decisions.Ground.values())
                        .map(ground -> new Option(ground.name(), ground(texts, ground)))
                        .toList(),
                List.of(
                        new Option("yes", texts.say("review.statement.considered")),
                        new Option("no", texts.say("review.statement.not-considered"))),
                List.of(new Option("yes", texts.say("review.objection.challenges.yes"))),
                Voices.of(texts, round, team.team(), opinions),
                round.is(RoundTransition.CLOSE)
                        ? visit.link(
                                RoundPages.place(round, "booklet/" + team.team().slug()))
                        : null,
                notice == null ? null : visit.link(place + "/notice"),
                visit.link(place + "/statement"),
                visit.link(place + "/notice"),
                visit.link(place + "/objections"));
    }

    /** Who sat on the panel, part by part, by name and without any tie to a score. */
    static List<String> panel(Texts texts, ReviewRound round, List<Panel.Member> members) {
        List<String> lines = new ArrayList<>();
        for (ReviewRound.Part part : round.parts()) {
            List<String> people = members.stream()
                    .filter(member -> member.part().equals(part.code()))
                    .map(Panel.Member::person)
                    .toList();
            if (!people.isEmpty()) {
                lines.add(texts.say(part.name()) + ": " + String.join(", ", people));
            }
        }
        return lines;
    }

    private static String ground(Texts texts, Decisions.Ground ground) {
        String name = texts.say("review.ground." + ground.name());
        return ground.isAdmissible() ? name : texts.say("review.ground.not-admissible", name);
    }

    private static Objection objection(Visit visit, String place, Decisions.Objection objection, boolean settled) {
        Texts texts = visit.texts();
        List<Decisions.Answer> answers = objection.isAdmissible()
                ? List.of(Decisions.Answer.DISMISSED, Decisions.Answer.UPHELD)
                : List.of(Decisions.Answer.INADMISSIBLE);
        return new Objection(
                objection.id().toString(),
                ground(texts, objection.ground()),
                objection.says(),
                texts.when(objection.receivedOn()).text(),
                objection.late() ? texts.say("review.objection.late") : null,
                objection.challenges(),
                objection.outcome() == null
                        ? null
                        : texts.say("review.answer." + objection.outcome().name()),
                objection.answer(),
                objection.outcome() != null || settled
                        ? List.of()
                        : answers.stream()
                                .map(answer -> new Option(answer.name(), texts.say("review.answer." + answer.name())))
                                .toList(),
                visit.link(place + "/" + objection.id()));
    }
}
