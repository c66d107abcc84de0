package kr.hannun.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kr.hannun.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a password must be (ASVS 5.0, 6.2): long rather than colourful, and not one that everybody uses. An office that must
 * demand composition and rotation turns the {@code agency} profile on.
 *
 * @param least characters
 * @param most characters; more is refused, never cut
 * @param kindsOfCharacters how many of capital, small letter, digit and sign it must mix; 1 demands nothing
 * @param daysItLasts after which another must be chosen; 0 for never
 * @param guessable what it must not be made of
 */
record PasswordPolicy(int least, int most, int kindsOfCharacters, int daysItLasts, Guessable guessable) {

    private static final List<Predicate<Integer>> KINDS = List.of(
            Character::isUpperCase,
            Character::isLowerCase,
            Character::isDigit,
            character -> !Character.isLetterOrDigit(character));

    /** The profile for offices that must demand composition and rotation. */
    static PasswordPolicy agency(Guessable guessable) {
        return new PasswordPolicy(10, 128, 3, 90, guessable);
    }

    /** The usual profile. */
    static PasswordPolicy usual(Guessable guessable) {
        return new PasswordPolicy(10, 128, 1, 0, guessable);
    }

    /** What is wrong with the password of somebody with these names, said beside the field, or nothing. */
    Optional<Problem> problem(String field, String password, Collection<String> person) {
        int length = password.codePointCount(0, password.length());
        if (length < least) {
            return Optional.of(Problem.of(field, "account.password.short", least, length));
        }
        if (length > most) {
            return Optional.of(Problem.of(field, "account.password.long", most));
        }
        if (KINDS.stream()
                        .filter(kind -> password.codePoints().boxed().anyMatch(kind))
                        .count()
                < kindsOfCharacters) {
            return Optional.of(Problem.of(field, "account.password.kinds", kindsOfCharacters));
        }
        if (guessable.isName(password, person)) {
            return Optional.of(Problem.of(field, "account.password.named"));
        }
        return guessable.isCommon(password)
                ? Optional.of(Problem.of(field, "account.password.common"))
                : Optional.empty();
    }

    /** Whether a password chosen then has to be replaced by now. */
    boolean isTooOld(@Nullable Instant chosen, Instant now) {
        return daysItLasts > 0
                && chosen != null
                && chosen.plus(Duration.ofDays(daysItLasts)).isBefore(now);
    }
}
