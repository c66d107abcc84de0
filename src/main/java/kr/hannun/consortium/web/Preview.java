package kr.hannun.consortium.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.hannun.consortium.Edit;
import kr.hannun.consortium.Justification;
import kr.hannun.consortium.MembershipRecord;
import kr.hannun.consortium.Outlook;
import kr.hannun.consortium.Procedure;
import kr.hannun.consortium.Requirement;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.When;
import kr.hannun.source.Certainty;
import org.jspecify.annotations.Nullable;

/** 미리 보기: what an edit will do, said before it is done. */
class Preview {

    private final Context context;
    private final Texts texts;
    private final MembershipWording wording;
    private final Edit edit;
    private final Outlook outlook;

    private Preview(Context context, Edit edit, Outlook outlook) {
        this.context = context;
        this.texts = context.texts();
        this.wording = new MembershipWording(texts, context.labels());
        this.edit = edit;
        this.outlook = outlook;
    }

    /**
     * What will be.
     *
     * @param not that nothing is done yet
     * @param lede how many there are and will be
     * @param team what becomes of the team itself, field by field
     * @param steps the records it touches
     * @param effects what else it does, and does not
     * @param regulated whether the rules ask for a procedure with days of its own
     * @param requested when it was asked for, or null
     * @param approved when it was approved, or null
     * @param effective from when it counts
     */
    public record Page(
            String not,
            String lede,
            List<MembershipWording.Line> team,
            List<Step> steps,
            List<Effect> effects,
            boolean regulated,
            @Nullable When requested,
            @Nullable When approved,
            When effective) {}

    /** A record before and after; null where there was or will be none. */
    public record Step(
            String member,
            @Nullable String before,
            @Nullable String after) {}

    /** One thing to know, with its mark and where to look. */
    public record Effect(String symbol, String head, String text, List<Link> links) {}

    static Page of(Context context, Edit edit, Outlook outlook, LocalDate today) {
        return new Preview(context, edit, outlook).page(today, false);
    }

    /** What approving an edit that waits will do. */
    static Page ofWaiting(Context context, Edit edit, Outlook outlook, LocalDate today) {
        return new Preview(context, edit, outlook).page(today, true);
    }

    private Page page(LocalDate today, boolean filed) {
        Justification grounds = edit.grounds();
        boolean waits = outlook.waits() && !filed;
        return new Page(
                texts.say("consortium.preview.not-" + (filed ? "approved" : waits ? "filed" : "saved")),
                lede(waits),
                wording.lines(outlook.team()),
                outlook.steps().stream().map(this::step).toList(),
                effects(),
                outlook.requirement() == Requirement.APPROVAL || outlook.requirement() == Requirement.NOTICE,
                texts.whenOrNull(grounds.requestedOn()),
                texts.whenOrNull(grounds.approvedOn()),
                texts.when(edit.effective(today)));
    }

    private String lede(boolean waits) {
        String what = outlook.counted().isInstitution()
                ? texts.say("consortium.preview.institutions")
                : context.role(outlook.counted());
        if (outlook.steps().isEmpty()) {
            return waits ? texts.say("consortium.preview.waits") : texts.say("consortium.preview.itself");
        }
        String key = outlook.before() == outlook.after() ? "stays" : "becomes";
        String count = texts.say(
                "consortium.preview." + key, wording.day(outlook.since()), what, outlook.before(), outlook.after());
        return waits ? texts.say("consortium.preview.waits") + " " + count : count;
    }

    private Step step(Outlook.Step step) {
        MembershipRecord was = step.before();
        MembershipRecord is = step.after();
        MembershipRecord either = is == null ? was : is;
        return new Step(
                either == null ? "" : texts.say(either.party().name()),
                was == null ? null : wording.stint(was),
                is == null ? null : wording.stint(is));
    }

    private List<Effect> effects() {
        List<Effect> effects = new ArrayList<>();
        effects.add(effect("done", "periods", texts.say("consortium.preview.periods.sound"), List.of()));
        effects.add(effect(
                "done", "past", texts.say("consortium.preview.past.same", wording.day(outlook.since())), List.of()));
        if (!outlook.steps().isEmpty()) {
            effects.add(elsewhere());
        }
        effects.add(evaluations());
        procedure(effects);
        check(effects);
        return effects;
    }

    private Effect elsewhere() {
        List<Link> links = outlook.elsewhere().stream()
                .map(each -> Link.to(
                        context.visit().link("teams/" + each.teamSlug()),
                        texts.say(
                                "consortium.preview.elsewhere.one",
                                texts.say(each.organization()),
                                texts.say(each.team()),
                                context.role(each.role()),
                                wording.days(each.active()))))
                .toList();
        String names = outlook.steps().stream()
                .map(this::step)
                .map(Step::member)
                .distinct()
                .collect(Collectors.joining(", "));
        return effect("done", "elsewhere", texts.say("consortium.preview.elsewhere.count", names, links.size()), links);
    }

    private Effect evaluations() {
        List<LocalizedText> running = outlook.effects();
        String names = running.stream().map(texts::say).collect(Collectors.joining(", "));
        return effect(
                running.isEmpty() ? "done" : "noreport",
                "evaluations",
                running.isEmpty()
                        ? texts.say("consortium.preview.evaluations.none")
                        : texts.say("consortium.preview.evaluations.running", running.size(), names),
                List.of());
    }

    private void procedure(List<Effect> effects) {
        Requirement requirement = outlook.requirement();
        Justification grounds = edit.grounds();
        if (requirement == Requirement.NOTHING) {
            effects.add(effect("done", "procedure", texts.say("consortium.preview.procedure.nothing"), List.of()));
            return;
        }
        boolean lacking = requirement == Requirement.APPROVAL
                && grounds.handling() != Procedure.REQUESTED
                && grounds.approvedOn() == null;
        String rule = texts.say("consortium.requirement." + requirement.code() + ".rule");
        effects.add(effect(
                lacking ? "noreport" : "done",
                "procedure",
                lacking ? rule + " " + texts.say("consortium.preview.procedure.lacking") : rule,
                List.of()));
    }

    private void check(List<Effect> effects) {
        Certainty certainty = edit.grounds().certainty();
        boolean loose = outlook.steps().stream()
                .map(Outlook.Step::after)
                .anyMatch(stint -> stint != null && stint.statedFrom().precision() != PartialDate.Precision.DAY);
        if (loose) {
            effects.add(effect("noreport", "check", texts.say("consortium.preview.check.loose"), List.of()));
        }
        if (certainty != Certainty.OFFICIAL) {
            String said = texts.say("source.certainty." + certainty.code());
            effects.add(effect("noreport", "check", texts.say("consortium.preview.check.certainty", said), List.of()));
        }
    }

    private Effect effect(String symbol, String head, String text, List<Link> links) {
        return new Effect(symbol, texts.say("consortium.preview." + head), text, links);
    }
}
