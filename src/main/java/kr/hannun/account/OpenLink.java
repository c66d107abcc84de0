package kr.hannun.account;

import java.util.List;
import java.util.Optional;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens one-time links. One that is for a passkey, and an invitation once its password is chosen, lets the session in which it
 * was opened make one passkey.
 */
@Component
public class OpenLink {

    private final OneTimeLinks links;
    private final ChoosePassword passwords;
    private final Enrolment enrolment;
    private final GuessingBrake brake;
    private final Trail trail;
    private final TransactionTemplate transaction;

    OpenLink(
            OneTimeLinks links,
            ChoosePassword passwords,
            Enrolment enrolment,
            GuessingBrake brake,
            Trail trail,
            TransactionTemplate transaction) {
        this.links = links;
        this.passwords = passwords;
        this.enrolment = enrolment;
        this.brake = brake;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** What stands behind the address of a link. */
    public sealed interface Behind {}

    /** A link for this account; whether it is for making a passkey, or for choosing a password. */
    public record Open(String account, boolean passkey) implements Behind {}

    /** A link that was used, has run out or never was. */
    public record Closed() implements Behind {}

    /** Too many were tried from this address. */
    public record TooMany() implements Behind {}

    /** Looks what stands behind it. */
    public Behind look(String token, String address) {
        Optional<GuessingBrake.Attempt> attempt = brake.at(GuessingBrake.Way.LINK, address);
        if (attempt.isEmpty()) {
            return new TooMany();
        }
        Optional<OneTimeLinks.Holder> holder = links.holder(token);
        if (holder.isEmpty()) {
            return new Closed();
        }
        attempt.get().wasRight();
        return new Open(holder.get().name(), holder.get().purpose() == OneTimeLinks.Purpose.ENROLMENT);
    }

    /** Chooses a password by it; answers what stands in the way, or nothing. */
    public List<Problem> choose(String token, String password, String again) {
        OneTimeLinks.Holder holder = links.holder(token).orElse(null);
        List<Problem> problems = passwords.byLink(token, password, again);
        if (problems.isEmpty() && holder != null && holder.purpose() == OneTimeLinks.Purpose.INVITATION) {
            enrolment.begin(holder.account());
        }
        return problems;
    }

    /** Uses a link for a passkey up; whoever has opened it signs in with the password and makes the passkey. */
    public boolean beginPasskey(String token) {
        Optional<OneTimeLinks.Holder> used = transaction.execute(open -> {
            trail.lock(AccountEvent.CHAIN);
            Optional<OneTimeLinks.Holder> holder =
                    links.holder(token).filter(found -> found.purpose() == OneTimeLinks.Purpose.ENROLMENT);
            holder.ifPresent(found -> links.use(token));
            return holder;
        });
        used.ifPresent(holder -> enrolment.begin(holder.account()));
        return used.isPresent();
    }
}
