package kr.hannun.account.web;

import java.util.List;
import java.util.Map;
import kr.hannun.account.AccountQueries;
import kr.hannun.account.AffiliateAccount;
import kr.hannun.account.ChangeAccount;
import kr.hannun.account.InviteAccount;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.SubmittedFields;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** 계정: who has one, what it may do, until when. */
@Controller
class AccountsController {

    private static final String WHY_FORGET = "why-forget";

    private final AccountPages pages;
    private final AccountQueries accounts;
    private final InviteAccount invite;
    private final ChangeAccount change;
    private final AffiliateAccount affiliate;

    AccountsController(
            AccountPages pages,
            AccountQueries accounts,
            InviteAccount invite,
            ChangeAccount change,
            AffiliateAccount affiliate) {
        this.pages = pages;
        this.accounts = accounts;
        this.invite = invite;
        this.change = change;
        this.affiliate = affiliate;
    }

    @GetMapping("/accounts")
    ModelAndView list(SiteContext visit, Actor actor) {
        return new ModelAndView("account/list", Map.of("page", pages.list(visit, actor)));
    }

    @GetMapping("/accounts/new")
    ModelAndView empty(SiteContext visit, Actor actor) {
        actor.mustBe(Actor.Role.ADMIN);
        return form(visit, Form.fresh(SubmittedFields.nothing(), visit.texts()), HttpStatus.OK);
    }

    @PostMapping("/accounts")
    ModelAndView invite(SiteContext visit, Actor actor, SubmittedFields typed, RedirectAttributes once) {
        actor.mustBe(Actor.Role.ADMIN);
        AccountForm form = new AccountForm(typed);
        List<Problem> problems = form.invitationProblems();
        if (!problems.isEmpty()) {
            return refused(visit, typed, problems);
        }
        return switch (invite.invite(actor, form.toInvitation())) {
            case InviteAccount.Invited invited -> {
                once.addFlashAttribute("token", invited.token());
                yield to(visit, invited.name());
            }
            case InviteAccount.InvitedOnceConfirmed waiting -> to(visit, waiting.name());
            case InviteAccount.InvitedBefore before -> to(visit, before.name());
            case InviteAccount.Refused refused -> refused(visit, typed, refused.problems());
        };
    }

    @GetMapping("/accounts/{name}")
    ModelAndView show(SiteContext visit, Actor actor, @PathVariable String name) {
        AccountQueries.Row row = found(actor, name);
        return show(visit, row, Form.fresh(pages.typed(row), visit.texts()), HttpStatus.OK);
    }

    @PostMapping("/accounts/{name}")
    ModelAndView change(SiteContext visit, Actor actor, @PathVariable String name, SubmittedFields typed) {
        AccountQueries.Row row = found(actor, name);
        AccountForm form = new AccountForm(typed);
        List<Problem> problems = form.changeProblems();
        return answer(visit, row, typed, problems.isEmpty() ? change.change(actor, form.toChange(row.id())) : problems);
    }

    @PostMapping("/accounts/{name}/affiliations")
    ModelAndView affiliate(SiteContext visit, Actor actor, @PathVariable String name, SubmittedFields typed) {
        AccountQueries.Row row = found(actor, name);
        AffiliationForm form = new AffiliationForm(typed);
        List<Problem> problems = form.problems();
        return answer(
                visit,
                row,
                typed,
                problems.isEmpty() ? affiliate.affiliate(actor, form.toCommand(row.id())) : problems);
    }

    @PostMapping("/accounts/{name}/anonymisation")
    ModelAndView anonymise(SiteContext visit, Actor actor, @PathVariable String name, SubmittedFields typed) {
        AccountQueries.Row row = found(actor, name);
        List<Problem> problems = AccountForm.whyProblems(typed, WHY_FORGET);
        if (problems.isEmpty()) {
            problems = change.anonymise(actor, row.id(), typed.text(WHY_FORGET));
        }
        return problems.isEmpty()
                ? new ModelAndView(new RedirectView(visit.link("/accounts")))
                : answer(visit, row, typed, problems);
    }

    /** The account, which an administrator may look after, or 404. */
    private AccountQueries.Row found(Actor actor, String name) {
        actor.mustBe(Actor.Role.ADMIN);
        return accounts.byName(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView answer(
            SiteContext visit, AccountQueries.Row row, SubmittedFields typed, List<Problem> problems) {
        return problems.isEmpty()
                ? to(visit, row.name())
                : show(
                        visit,
                        row,
                        Form.refused(pages.typed(row, typed), problems, visit.texts()),
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView show(SiteContext visit, AccountQueries.Row row, Form form, HttpStatus status) {
        return new ModelAndView("account/show", Map.of("page", pages.show(visit, row, form)), status);
    }

    private ModelAndView refused(SiteContext visit, SubmittedFields typed, List<Problem> problems) {
        return form(visit, Form.refused(typed, problems, visit.texts()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(SiteContext visit, Form form, HttpStatus status) {
        return new ModelAndView("account/new", Map.of("page", pages.invitation(visit, form)), status);
    }

    private static ModelAndView to(SiteContext visit, String name) {
        return new ModelAndView(new RedirectView(visit.link("/accounts/" + name)));
    }
}
