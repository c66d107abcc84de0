package kr.hannun.consortium.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.ChangeQueries;
import kr.hannun.consortium.ChangeQueries.ChangeRow;
import kr.hannun.consortium.Edit;
import kr.hannun.consortium.ForeseeEdit;
import kr.hannun.consortium.MembershipRecord;
import kr.hannun.consortium.Outlook;
import kr.hannun.consortium.TeamComposition;
import kr.hannun.consortium.TeamCompositions;
import kr.hannun.organization.OrganizationQueries;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Where every form that edits a team is opened, previewed, sent and, where it must be, shown again with what was typed. */
@Component
class EditFlow {

    private static final String VIEW = "consortium/edit";

    private final TeamCompositions lineups;
    private final ChangeQueries changes;
    private final ForeseeEdit foresight;
    private final OrganizationQueries organizations;
    private final SourceRegister sources;
    private final Words words;
    private final Who who;

    EditFlow(
            TeamCompositions lineups,
            ChangeQueries changes,
            ForeseeEdit foresight,
            OrganizationQueries organizations,
            SourceRegister sources,
            Words words,
            Who who) {
        this.lineups = lineups;
        this.changes = changes;
        this.foresight = foresight;
        this.organizations = organizations;
        this.sources = sources;
        this.words = words;
        this.who = who;
    }

    /** The context of a form on this team, or of the form of a new one. */
    Context context(Visit visit, @Nullable String team) {
        TeamComposition lineup =
                team == null ? null : lineups.find(visit.head().program(), team).orElseThrow(FormAnswer::missing);
        return new Context(visit, lineup, words.labels(visit.head()), sources.documents(visit.head()), organizations);
    }

    /** The record of the team with this code. */
    static MembershipRecord stint(Context context, String code) {
        return context.lineup().stint(code).orElseThrow(FormAnswer::missing);
    }

    /** Opens a form for whoever may send it. */
    ModelAndView open(Actor actor, Context context, Function<Context, EditForm> forms) {
        actor.mustBe(Actor.Role.ADMIN);
        return page(EditPage.fresh(context, forms.apply(context)), HttpStatus.OK);
    }

    /** Takes a form in: shows what it would do, or does it. */
    ModelAndView take(Actor actor, Context context, Function<Context, EditForm> forms) {
        actor.mustBe(Actor.Role.ADMIN);
        EditForm form = forms.apply(context);
        if (!form.reading().problems().isEmpty()) {
            return refused(context, form, form.reading().problems());
        }
        if (form.reading().typed().given("preview").isPresent()) {
            return preview(context, form);
        }
        Visit visit = context.visit();
        return switch (form.send(actor)) {
            case Outcome.Done done -> FormAnswer.seeOther(visit.link(done.place()));
            case Outcome.Refused refused -> refused(context, form, refused.problems());
            case Outcome.Stale stale -> stale(context, forms);
            case Outcome.Missing missing -> throw FormAnswer.missing();
        };
    }

    private ModelAndView preview(Context context, EditForm form) {
        Edit edit = form.edit();
        Outlook outlook = foresight.outlook(context.visit().head(), edit);
        if (!outlook.problems().isEmpty()) {
            return refused(context, form, outlook.problems());
        }
        Preview.Page preview =
                Preview.of(context, edit, outlook, context.visit().day().today());
        return page(EditPage.typed(context, form, new EditPage.Say(List.of(), preview, null, Map.of())), HttpStatus.OK);
    }

    private static ModelAndView refused(Context context, EditForm form, List<Problem> problems) {
        return page(
                EditPage.typed(context, form, new EditPage.Say(problems, null, null, Map.of())),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Shows what others did beside what was typed; sent again, the form stands on what is stored now. */
    private ModelAndView stale(Context before, Function<Context, EditForm> forms) {
        Context now = context(before.visit(), before.lineup().slug());
        EditForm form = forms.apply(now);
        List<ChangeRow> others = changes.after(
                now.visit().head(), now.lineup(), form.reading().typed().version());
        return page(
                EditPage.typed(now, form, new EditPage.Say(form.reading().problems(), null, others, who.did(others))),
                HttpStatus.CONFLICT);
    }

    private static ModelAndView page(EditPage.Page page, HttpStatus status) {
        return new ModelAndView(VIEW, Map.of("page", page), status);
    }
}
