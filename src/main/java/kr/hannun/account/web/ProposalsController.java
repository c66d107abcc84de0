package kr.hannun.account.web;

import java.util.List;
import java.util.Map;
import kr.hannun.account.AccountProposals;
import kr.hannun.account.AccountProposals.Proposal;
import kr.hannun.account.DecideProposal;
import kr.hannun.shared.Actor;
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

/** 확인 요청: what one administrator proposed and another confirms or refuses. */
@Controller
class ProposalsController {

    private final ProposalPages pages;
    private final AccountProposals proposals;
    private final DecideProposal decide;

    ProposalsController(ProposalPages pages, AccountProposals proposals, DecideProposal decide) {
        this.pages = pages;
        this.proposals = proposals;
        this.decide = decide;
    }

    @GetMapping("/account-proposals")
    ModelAndView list(SiteContext visit, Actor actor) {
        actor.mustBe(Actor.Role.ADMIN);
        return new ModelAndView("account/proposals", Map.of("page", pages.list(visit)));
    }

    @GetMapping("/account-proposals/{number}")
    ModelAndView show(SiteContext visit, Actor actor, @PathVariable long number) {
        Form form = Form.fresh(SubmittedFields.nothing(), visit.texts());
        return show(visit, actor, found(actor, number), form, HttpStatus.OK);
    }

    @PostMapping("/account-proposals/{number}/confirmation")
    ModelAndView confirm(SiteContext visit, Actor actor, @PathVariable long number, RedirectAttributes once) {
        found(actor, number);
        return answer(visit, actor, number, decide.confirm(actor, number), once);
    }

    @PostMapping({"/account-proposals/{number}/refusal", "/account-proposals/{number}/withdrawal"})
    ModelAndView drop(SiteContext visit, Actor actor, @PathVariable long number, RedirectAttributes once) {
        found(actor, number);
        return answer(visit, actor, number, decide.drop(actor, number), once);
    }

    private Proposal found(Actor actor, long number) {
        actor.mustBe(Actor.Role.ADMIN);
        return proposals.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView answer(
            SiteContext visit, Actor actor, long number, DecideProposal.Decision decision, RedirectAttributes once) {
        return switch (decision) {
            case DecideProposal.Decided decided -> {
                if (decided.token() != null) {
                    once.addFlashAttribute("token", decided.token());
                }
                String next = decided.token() == null ? "/account-proposals" : "/accounts/" + decided.account();
                yield new ModelAndView(new RedirectView(visit.link(next)));
            }
            case DecideProposal.Undecided undecided -> {
                Form form = Form.refused(SubmittedFields.nothing(), List.copyOf(undecided.problems()), visit.texts());
                yield show(visit, actor, found(actor, number), form, HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private ModelAndView show(SiteContext visit, Actor actor, Proposal proposal, Form form, HttpStatus status) {
        return new ModelAndView("account/proposal", Map.of("page", pages.show(visit, actor, proposal, form)), status);
    }
}
