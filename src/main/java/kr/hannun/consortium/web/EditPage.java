package kr.hannun.consortium.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.hannun.consortium.ChangeQueries.ChangeRow;
import kr.hannun.consortium.Role;
import kr.hannun.consortium.TeamComposition;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Field;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;

/** The page of a form that edits a team. */
class EditPage {

    private EditPage() {}

    /**
     * The page.
     *
     * @param lede what the form does, and how the team stands
     * @param version of the team the form is sent on, or null for a new team
     * @param preview what it will do, or null where nobody asked
     * @param conflict what others did meanwhile, or null
     * @param register where a missing organisation is registered, or null where the form names none
     * @param send what the button says
     * @param back where to go without saving
     * @param state what stands in the bar at the foot
     */
    public record Page(
            Frame frame,
            Form form,
            String lede,
            String action,
            List<Input.Group> inputs,
            @Nullable Long version,
            Preview.@Nullable Page preview,
            @Nullable Conflict conflict,
            @Nullable Link register,
            String send,
            Link back,
            String state) {}

    /**
     * What others did while the form was open, beside what was typed.
     *
     * @param changes of others, in order
     * @param compared field by field, what is stored now and what was typed
     */
    public record Conflict(List<Other> changes, List<Compared> compared) {}

    /** A change somebody else made. */
    public record Other(String when, String who, String what, String why, List<MembershipWording.Line> lines) {}

    /** A field as it stands now and as it was typed; null where there is nothing. */
    public record Compared(
            String label, @Nullable String stored, @Nullable String typed) {}

    /** What the page is to say besides its fields. */
    record Say(
            List<Problem> problems,
            Preview.@Nullable Page preview,
            @Nullable List<ChangeRow> others,
            Map<String, String> people) {

        static Say nothing() {
            return new Say(List.of(), null, null, Map.of());
        }
    }

    /** The form as it is opened. */
    static Page fresh(Context context, EditForm form) {
        return page(context, form, Form.fresh(SubmittedFields.with(form.stored()), context.texts()), Say.nothing());
    }

    /** The form with what was typed. */
    static Page typed(Context context, EditForm form, Say say) {
        return page(context, form, Form.refused(form.reading().typed(), say.problems(), context.texts()), say);
    }

    private static Page page(Context context, EditForm edited, Form form, Say say) {
        Visit visit = context.visit();
        Texts texts = context.texts();
        String key = "consortium.edit." + edited.name();
        TeamComposition team = context.team();
        List<Input.Group> inputs = edited.inputs(form);
        Form shown = new Form(form.typed(), inOrder(form.problems(), inputs), form.once(), false, texts);
        boolean named = inputs.stream()
                .flatMap(group -> group.lines().stream())
                .anyMatch(line -> line.field().name().equals("organization"));
        return new Page(
                Frame.of(visit, "teams", crumbs(visit, team), texts.say(key + ".title"), List.of(), false),
                shown,
                texts.say(key + ".about") + (team == null ? "" : " " + standing(context, team)),
                visit.link(visit.path().substring(("/programs/" + visit.head().slug() + "/").length())),
                inputs,
                team == null ? null : team.version(),
                say.preview(),
                say.others() == null ? null : conflict(context, edited, inputs, say.others(), say.people()),
                named ? Link.to(visit.link("organizations/new"), texts.say("consortium.edit.register")) : null,
                texts.say(say.others() == null ? key + ".send" : "consortium.edit.send-anyway"),
                team == null
                        ? Link.to(visit.link("teams"), texts.say("consortium.edit.leave"))
                        : Link.to(visit.link("teams/" + team.slug() + "/members"), texts.say("consortium.edit.leave")),
                state(texts, team, say));
    }

    /** In the order of the page; what belongs to no field comes first. */
    private static List<Problem> inOrder(List<Problem> problems, List<Input.Group> inputs) {
        List<String> order = inputs.stream()
                .flatMap(group -> group.lines().stream())
                .map(Input.Line::field)
                .map(Field::name)
                .toList();
        return problems.stream()
                .sorted(Comparator.comparingInt(problem -> order.indexOf(problem.field())))
                .toList();
    }

    private static String standing(Context context, TeamComposition team) {
        LocalDate today = context.visit().day().today();
        MembershipWording wording = new MembershipWording(context.texts(), context.labels());
        return context.texts()
                .say(
                        "consortium.edit.standing",
                        wording.days(team.active()),
                        TeamComposition.countOn(team.stints(), Role.PARTICIPANT, today));
    }

    private static List<Link> crumbs(Visit visit, @Nullable TeamComposition team) {
        List<Link> crumbs = new ArrayList<>();
        crumbs.add(Link.to(visit.link("teams"), visit.texts().say("shell.nav.teams")));
        if (team != null) {
            crumbs.add(Link.to(visit.link("teams/" + team.slug()), visit.texts().say(team.name())));
            crumbs.add(Link.to(
                    visit.link("teams/" + team.slug() + "/members"),
                    visit.texts().say("consortium.members.title")));
        }
        return crumbs;
    }

    private static String state(Texts texts, @Nullable TeamComposition team, Say say) {
        if (!say.problems().isEmpty()) {
            return texts.say("consortium.edit.state.problems", say.problems().size());
        }
        if (say.others() != null) {
            return texts.say("consortium.edit.state.others", say.others().size());
        }
        return team == null
                ? texts.say("consortium.edit.state.new")
                : texts.say("consortium.edit.state.version", MembershipWording.edition(team));
    }

    private static Conflict conflict(
            Context context,
            EditForm edited,
            List<Input.Group> inputs,
            List<ChangeRow> others,
            Map<String, String> people) {
        MembershipWording wording = new MembershipWording(context.texts(), context.labels(), people);
        Map<String, String> stored = edited.current();
        List<Compared> compared = inputs.stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> edited.compares(line.field().name()))
                .map(line -> new Compared(
                        line.label(),
                        read(line, stored.getOrDefault(line.field().name(), "")),
                        read(line, line.field().value())))
                .toList();
        List<Other> changes = others.stream()
                .map(change -> new Other(
                        wording.moment(change.decidedAt() == null ? change.recordedAt() : change.decidedAt()),
                        wording.who(change.decidedBy() == null ? change.recordedBy() : change.decidedBy()),
                        wording.what(change),
                        change.reason(),
                        wording.lines(change)))
                .toList();
        return new Conflict(changes, compared);
    }

    /** A value as it is read: of a choice, its words. */
    private static @Nullable String read(Input.Line line, String value) {
        if (value.isEmpty()) {
            return null;
        }
        Map<String, String> words =
                line.options().stream().collect(Collectors.toMap(Option::value, Option::text, (one, other) -> one));
        return words.getOrDefault(value, value);
    }
}
