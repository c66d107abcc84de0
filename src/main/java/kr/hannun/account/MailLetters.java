package kr.hannun.account;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Mails letters once what caused them is committed; neither a slow mail server nor its absence is felt by who caused them. */
@Component
class MailLetters {

    private final Accounts accounts;
    private final Mailing mail;
    private final MessageSource messages;

    MailLetters(Accounts accounts, Mailing mail, MessageSource messages) {
        this.accounts = accounts;
        this.mail = mail;
        this.messages = messages;
    }

    @Async
    @TransactionalEventListener
    void on(Letter letter) {
        if (!mail.isOn()) {
            return;
        }
        accounts.findById(new AccountId(letter.account()))
                .filter(account -> account.email() != null && !account.isDisabled())
                .ifPresent(account -> mail.send(
                        String.valueOf(account.email()),
                        say(letter, ".subject", Locale.KOREAN),
                        say(letter, ".text", Locale.KOREAN) + "\n\n" + say(letter, ".text", Locale.ENGLISH) + "\n\n"
                                + mail.address(letter.path())));
    }

    private String say(Letter letter, String part, Locale language) {
        return messages.getMessage(letter.key() + part, letter.arguments().toArray(), language);
    }
}
