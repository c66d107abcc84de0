package kr.hannun.organization.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.hannun.organization.RegisterOrganization;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.source.Grounds;

/** The form on which an organisation is registered. */
record RegistrationForm(SubmittedFields typed) {

    private static final int LONGEST = 200;

    List<Problem> problems(List<String> kinds) {
        List<Problem> problems = new ArrayList<>(nameProblems(typed));
        if (typed.given("slug").filter(slug -> !Slug.fits(slug)).isPresent()) {
            problems.add(Problem.of("slug", "organization.new.slug-form"));
        }
        if (!kinds.contains(typed.text("kind"))) {
            problems.add(Problem.of("kind", "organization.new.kind-missing"));
        }
        return problems;
    }

    /** What is wrong with a name in both languages. */
    static List<Problem> nameProblems(SubmittedFields typed) {
        List<Problem> problems = new ArrayList<>();
        for (String field : List.of("name_ko", "name_en")) {
            if (typed.text(field).isEmpty()) {
                problems.add(Problem.of(field, "organization.name-missing"));
            } else if (typed.text(field).length() > LONGEST || typed.text(field).indexOf('\n') >= 0) {
                problems.add(Problem.of(field, "organization.name-too-long", LONGEST));
            }
        }
        return problems;
    }

    RegisterOrganization.Command toCommand(ProgramId program, Grounds grounds, UUID once) {
        return new RegisterOrganization.Command(
                program,
                new LocalizedText(typed.text("name_ko"), typed.text("name_en")),
                typed.given("slug").map(Slug::new).orElse(null),
                typed.text("kind"),
                typed.given("parent").orElse(null),
                !typed.text("distinct").isEmpty(),
                grounds,
                once);
    }
}
