package kr.hannun.account.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.hannun.account.AccountId;
import kr.hannun.account.AffiliateAccount;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import kr.hannun.shared.Problem;
import kr.hannun.shell.SubmittedFields;

/** What an admin typed about where a person works. */
record AffiliationForm(SubmittedFields typed) {

    private static final int LONGEST_UNIT = 120;

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (typed.text("organization").isEmpty()) {
            problems.add(Problem.of("organization", "account.affiliation.nowhere"));
        }
        if (typed.text("unit").length() > LONGEST_UNIT) {
            problems.add(Problem.of("unit", "account.affiliation.unit.long", LONGEST_UNIT));
        }
        Optional<LocalDate> from = day("from");
        if (from.isEmpty()) {
            problems.add(Problem.of("from", "account.day.form"));
        }
        if (typed.given("until").isPresent() && day("until").isEmpty()) {
            problems.add(Problem.of("until", "account.day.form"));
        }
        if (from.isPresent()
                && day("until").filter(until -> until.isBefore(from.get())).isPresent()) {
            problems.add(Problem.of("until", "account.day.order"));
        }
        return problems;
    }

    AffiliateAccount.Command toCommand(AccountId account) {
        LocalDate until = day("until").map(last -> last.plusDays(1)).orElse(null);
        return new AffiliateAccount.Command(
                account,
                typed.text("organization"),
                typed.given("unit").orElse(null),
                new Period(day("from").orElseThrow(), until),
                "");
    }

    private Optional<LocalDate> day(String field) {
        return typed.date(field)
                .filter(date -> date.precision() == PartialDate.Precision.DAY)
                .map(PartialDate::first);
    }
}
