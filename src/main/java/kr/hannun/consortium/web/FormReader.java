package kr.hannun.consortium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.consortium.Justification;
import kr.hannun.consortium.Procedure;
import kr.hannun.consortium.Target;
import kr.hannun.organization.OrganizationQueries;
import kr.hannun.organization.OrganizationQueries.OrganizationRow;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.source.Certainty;
import kr.hannun.source.SourceField;
import org.jspecify.annotations.Nullable;

/** Reads what was typed, field by field, and notes what cannot be read; the rules are the domain's. */
final class FormReader {

    private static final int MOST_FOUND = 10;

    private final SubmittedFields typed;
    private final Context context;
    private final List<Problem> problems = new ArrayList<>();

    FormReader(SubmittedFields typed, Context context) {
        this.typed = typed;
        this.context = context;
    }

    SubmittedFields typed() {
        return typed;
    }

    List<Problem> problems() {
        return problems;
    }

    /** A value without which there would have been a problem. */
    static <T> T sure(@Nullable T value) {
        return Objects.requireNonNull(value, "read without a problem, so it is there");
    }

    Target target() {
        return new Target(context.visit().head().program(), context.lineup().slug(), typed.version(), once());
    }

    UUID once() {
        return typed.identity();
    }

    /** A date that may be left out. */
    @Nullable
    PartialDate dateOrNull(String field) {
        typed.dateProblem(field).ifPresent(problems::add);
        return typed.date(field).orElse(null);
    }

    @Nullable
    PartialDate date(String field) {
        if (typed.given(field).isEmpty()) {
            note(field, "missing-day");
        }
        return dateOrNull(field);
    }

    /** One of the choices offered. */
    @Nullable
    String choice(String field, List<Option> options) {
        String chosen = typed.text(field);
        if (options.stream().noneMatch(option -> option.value().equals(chosen))) {
            note(field, chosen.isEmpty() ? "missing-choice" : "no-such-choice");
            return null;
        }
        return chosen;
    }

    /** A line of text that may be left out. */
    @Nullable
    String lineOrNull(String field, int most) {
        String text = typed.text(field);
        if (text.length() > most) {
            note(field, "too-long", most);
        }
        return text.isEmpty() ? null : text;
    }

    @Nullable
    String line(String field, int most) {
        String text = lineOrNull(field, most);
        if (text == null) {
            note(field, "missing");
        }
        return text;
    }

    /** A text in both languages; where only the Korean is given, it stands for both. */
    @Nullable
    LocalizedText bothOrNull(String field, int most) {
        String korean = lineOrNull(field, most);
        String english = lineOrNull(field + "En", most);
        if (korean == null && english != null) {
            note(field, "missing-korean");
        }
        return korean == null ? null : new LocalizedText(korean, english == null ? korean : english);
    }

    @Nullable
    LocalizedText both(String field, int most) {
        LocalizedText both = bothOrNull(field, most);
        if (both == null && typed.given(field + "En").isEmpty()) {
            note(field, "missing");
        }
        return both;
    }

    /** A whole number that is not negative. */
    @Nullable
    Integer number(String field) {
        String text = typed.text(field).replace(",", "");
        if (!text.matches("\\d{1,6}")) {
            note(field, "no-number");
            return null;
        }
        return Integer.valueOf(text);
    }

    /** The organisation meant: by its name or another name, in part or by initials, and a choice where several fit. */
    @Nullable
    OrganizationRow organization() {
        String text = typed.text("organization");
        if (text.isEmpty()) {
            note("organization", "missing");
            return null;
        }
        List<OrganizationQueries.FoundRow> found = found();
        List<OrganizationQueries.FoundRow> exact =
                found.stream().filter(row -> isNamed(row, text)).toList();
        List<OrganizationQueries.FoundRow> left = exact.size() == 1 ? exact : found;
        String chosen = chosen();
        Optional<OrganizationRow> choice = left.stream()
                .map(OrganizationQueries.FoundRow::organization)
                .filter(row -> row.slug().equals(chosen))
                .findFirst();
        if (left.size() == 1 || choice.isPresent()) {
            return choice.orElseGet(() -> left.getFirst().organization());
        }
        if (left.isEmpty()) {
            note("organization", "organization-unknown", text);
        } else {
            note("organizationChoice", "organization-several", left.getFirst().total());
        }
        return null;
    }

    /** Which of several organisations was chosen, or empty. */
    String chosen() {
        return typed.text("organizationChoice");
    }

    /** The organisations that fit what was typed; to choose from where there are several. */
    List<OrganizationQueries.FoundRow> found() {
        return typed.given("organization")
                .map(text -> context.organizations()
                        .list(
                                context.visit().head(),
                                new OrganizationQueries.Filter(
                                        context.texts().language(), text, null, null, null, 0, MOST_FOUND)))
                .orElse(List.of());
    }

    private static boolean isNamed(OrganizationQueries.FoundRow row, String text) {
        LocalizedText name = row.organization().name();
        return name.ko().equalsIgnoreCase(text)
                || name.en().equalsIgnoreCase(text)
                || text.equalsIgnoreCase(row.foundBy());
    }

    /** Why, on what, and how it came. */
    @Nullable
    Justification grounds(List<Option> handlings) {
        String handling = handlings.isEmpty() ? Procedure.RECORDED.code() : choice("handling", handlings);
        PartialDate requested = handlings.isEmpty() ? null : dateOrNull("requested");
        PartialDate approved = handlings.isEmpty() ? null : dateOrNull("approved");
        String document = lineOrNull("document", Input.Maker.SHORT);
        String certainty = choice("certainty", context.certainties());
        String source = source(certainty);
        String reason = lineOrNull("reason", Input.Maker.LONG);
        if (typed.given("source").isEmpty() && document == null) {
            note("source", "no-source");
        }
        if (reason == null) {
            note("reason", "no-reason");
        }
        if (handling == null || certainty == null) {
            return null;
        }
        return new Justification(
                Procedure.valueOf(handling.toUpperCase(Locale.ROOT)),
                requested,
                approved,
                source,
                document,
                Certainty.ofCode(certainty),
                Objects.requireNonNullElse(reason, ""));
    }

    /** The document that is meant, which has to be able to say so. */
    private @Nullable String source(@Nullable String certainty) {
        SourceField.Read read = context.source().read(typed);
        problems.addAll(read.problems());
        String code = read.codes().stream().findFirst().orElse(null);
        if (code != null && certainty != null) {
            String kind = context.documents().standing(code).kind();
            if (!Certainty.ofCode(certainty).canRestOn(List.of(kind))) {
                problems.add(Problem.of("certainty", "source.grounds.certainty"));
            }
        }
        return code;
    }

    private void note(String field, String key, Object... arguments) {
        problems.add(Problem.of(field, "consortium.problem." + key, arguments));
    }
}
