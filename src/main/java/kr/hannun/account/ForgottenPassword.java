package kr.hannun.account;

import java.util.Locale;
import java.util.Optional;
import kr.hannun.account.AccountEvent.LinkMade;
import kr.hannun.audit.Trail;
import kr.hannun.shell.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends a one-time link to whoever forgot the password, where mail is set up. The answer and its time are the same whether
 * or not there is such an account.
 */
@Component
public class ForgottenPassword {

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Mailing mail;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    ForgottenPassword(
            Accounts accounts, OneTimeLinks links, Mailing mail, Trail trail, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.links = links;
        this.mail = mail;
        this.trail = trail;
        this.events = events;
    }

    /** A link to be mailed once what made it is committed. */
    public record LinkToMail(String address, String token, Texts texts) {}

    /** Whether links are mailed here; else an admin hands them over. */
    public boolean isMailed() {
        return mail.isOn();
    }

    /** Makes and mails a link for the account of this name or address, if there is one. */
    @Transactional
    public void send(String typed, Texts texts) {
        if (!mail.isOn()) {
            return;
        }
        trail.lock(AccountEvent.CHAIN);
        String name = typed.toLowerCase(Locale.ROOT);
        Optional<Account> found = accounts.findByName(name).or(() -> accounts.findByEmail(name));
        found.filter(account -> account.email() != null && !account.isDisabled())
                .ifPresent(account -> mailTo(account, String.valueOf(account.email()), texts));
    }

    private void mailTo(Account account, String address, Texts texts) {
        String token = links.make(account.id(), OneTimeLinks.Purpose.RESET);
        events.publishEvent(new LinkMade("account/" + account.id().value(), account.id(), ""));
        events.publishEvent(new LinkToMail(address, token, texts));
    }

    /** After the commit and on another thread: neither a slow mail server nor its absence is felt by who asked. */
    @Async
    @TransactionalEventListener
    public void on(LinkToMail link) {
        Texts texts = link.texts();
        mail.send(
                link.address(),
                texts.say("account.mail.subject"),
                texts.say("account.mail.text", mail.address("/links/" + link.token())));
    }
}
