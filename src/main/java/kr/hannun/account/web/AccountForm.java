package kr.hannun.account.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.hannun.account.AccountId;
import kr.hannun.account.ChangeAccount;
import kr.hannun.account.InviteAccount;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shell.SubmittedFields;
import org.jspecify.annotations.Nullable;

/** What an admin typed about an account. */
record AccountForm(SubmittedFields typed) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+([._-][a-z0-9]+)*");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PERSON = 100;
    private static final int LONGEST_WHY = 500;

    /** What is wrong with an invitation. */
    List<Problem> invitationProblems() {
        List<Problem> problems = new ArrayList<>();
        String name = name();
        if (name.length() < 2
                || name.length() > LONGEST_NAME
                || !NAME.matcher(name).matches()) {
            problems.add(Problem.of("name", "account.name.form"));
        }
        String person = typed.text("person");
        if (person.isEmpty() || person.length() > LONGEST_PERSON) {
            problems.add(Problem.of("person", "account.person.form", LONGEST_PERSON));
        }
        String email = email();
        if (email != null && !EMAIL.matcher(email).matches()) {
            problems.add(Problem.of("email", "account.email.form"));
        }
        problems.addAll(changeProblems());
        return problems;
    }

    /** What is wrong with roles, days and reason. */
    List<Problem> changeProblems() {
        List<Problem> problems = new ArrayList<>();
        if (roles().isEmpty()) {
            problems.add(Problem.of("roles", "account.roles.none"));
        }
        if (typed.given("lastDay").isPresent() && day().isEmpty()) {
            problems.add(Problem.of("lastDay", "account.day.form"));
        }
        problems.addAll(whyProblems(typed, "why"));
        return problems;
    }

    /** What is wrong with the reason in this field. */
    static List<Problem> whyProblems(SubmittedFields typed, String field) {
        String why = typed.text(field);
        return why.isEmpty() || why.length() > LONGEST_WHY
                ? List.of(Problem.of(field, "account.why.form", LONGEST_WHY))
                : List.of();
    }

    InviteAccount.Command toInvitation() {
        return new InviteAccount.Command(
                typed.once().orElseGet(UUID::randomUUID),
                name(),
                typed.text("person"),
                email(),
                roles(),
                day().orElse(null),
                why());
    }

    ChangeAccount.Command toChange(AccountId account) {
        return new ChangeAccount.Command(
                account, roles(), day().orElse(null), Objects.equals(typed.text("open"), "no"), why());
    }

    String why() {
        return typed.text("why");
    }

    private String name() {
        return typed.text("name").toLowerCase(Locale.ROOT);
    }

    private @Nullable String email() {
        return typed.given("email").map(text -> text.toLowerCase(Locale.ROOT)).orElse(null);
    }

    private Optional<LocalDate> day() {
        return typed.date("lastDay")
                .filter(date -> date.precision() == PartialDate.Precision.DAY)
                .map(PartialDate::first);
    }

    private Set<Actor.Role> roles() {
        Set<Actor.Role> roles = EnumSet.noneOf(Actor.Role.class);
        for (Actor.Role role : Actor.Role.values()) {
            if (typed.all("roles").contains(role.name())) {
                roles.add(role);
            }
        }
        return roles;
    }
}
