package kr.hannun.account;

import java.time.Clock;
import java.time.LocalDate;
import kr.hannun.account.AccountEvent.LinkMade;
import kr.hannun.audit.Trail;
import kr.hannun.shell.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails a link with which somebody who forgot the password chooses another. Strangers can ask for it, so it closes nothing: an
 * earlier link stays open until it is used or has run out, and whoever was invited and has not come yet gets none, as their
 * invitation still opens. An account is mailed three an hour at most.
 */
@Component
class MailResetLink {

    private final SignInDirectory directory;
    private final OneTimeLinks links;
    private final GuessingBrake brake;
    private final Mailing mail;
    private final AccessLog log;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailResetLink(
            SignInDirectory directory,
            OneTimeLinks links,
            GuessingBrake brake,
            Mailing mail,
            AccessLog log,
            Trail trail,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.directory = directory;
        this.links = links;
        this.brake = brake;
        this.mail = mail;
        this.log = log;
        this.trail = trail;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Mails it, if somebody has this name or address and a password to forget. */
    @Async
    void mail(String typed, String address, Texts texts) {
        directory
                .find(typed)
                .filter(account -> account.email() != null
                        && account.passwordHash() != null
                        && account.isOpenOn(LocalDate.now(clock)))
                .filter(account -> brake.mayMail(account.id()))
                .ifPresent(account -> mail(account, address, texts));
    }

    private void mail(Account account, String address, Texts texts) {
        String token = transaction.execute(open -> {
            trail.lock(AccountEvent.CHAIN);
            log.note(account.name(), address, account.name(), AccessLog.LINK_ASKED, null);
            events.publishEvent(new LinkMade("account/" + account.id().value(), account.id(), ""));
            return links.add(account.id(), OneTimeLinks.Purpose.RESET);
        });
        mail.send(
                String.valueOf(account.email()),
                texts.say("account.mail.subject"),
                texts.say("account.mail.text", mail.address("/links/" + token)));
    }
}
