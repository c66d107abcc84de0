package kr.hannun.account;

import kr.hannun.shell.Texts;
import org.springframework.stereotype.Component;

/**
 * Lets whoever forgot the password ask for a one-time link, where mail is set up. The answer and its time are the same whether
 * or not there is such an account: the link is made on another thread.
 */
@Component
public class ForgottenPassword {

    private final Mailing mail;
    private final GuessingBrake brake;
    private final MailResetLink links;

    ForgottenPassword(Mailing mail, GuessingBrake brake, MailResetLink links) {
        this.mail = mail;
        this.brake = brake;
        this.links = links;
    }

    /** What is answered. */
    public enum Answer {
        /** A link is on its way, if there is such an account. */
        ASKED,
        /** Too many were asked for from this address. */
        TOO_MANY
    }

    /** Whether links are mailed here; else an admin hands them over. */
    public boolean isMailed() {
        return mail.isOn();
    }

    /** Asks for a link for the account of this name or address. */
    public Answer ask(String typed, String address, Texts texts) {
        if (brake.at(GuessingBrake.Way.MAIL, address).isEmpty()) {
            return Answer.TOO_MANY;
        }
        if (mail.isOn()) {
            links.mail(typed, address, texts);
        }
        return Answer.ASKED;
    }
}
