package kr.hannun.account.web;

import kr.hannun.account.AccountId;
import kr.hannun.account.AccountQueries;
import kr.hannun.account.ChangeAccount;
import kr.hannun.shared.Actor;
import kr.hannun.shell.SiteContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Links that an administrator makes, or proposes, for somebody else. */
@Controller
class AccountLinksController {

    private final AccountQueries accounts;
    private final ChangeAccount change;

    AccountLinksController(AccountQueries accounts, ChangeAccount change) {
        this.accounts = accounts;
        this.change = change;
    }

    @PostMapping("/accounts/{name}/link")
    RedirectView password(SiteContext visit, Actor actor, @PathVariable String name, RedirectAttributes once) {
        return make(visit, actor, name, false, once);
    }

    @PostMapping("/accounts/{name}/passkey-link")
    RedirectView passkey(SiteContext visit, Actor actor, @PathVariable String name, RedirectAttributes once) {
        return make(visit, actor, name, true, once);
    }

    private RedirectView make(SiteContext visit, Actor actor, String name, boolean passkey, RedirectAttributes once) {
        actor.mustBe(Actor.Role.ADMIN);
        AccountId account = accounts.byName(name)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .id();
        switch (change.makeLink(actor, account, passkey, "")) {
            case ChangeAccount.Linked linked -> once.addFlashAttribute("token", linked.token());
            case ChangeAccount.LinkProposed proposed -> {}
        }
        return new RedirectView(visit.link("/accounts/" + name));
    }
}
