package kr.hannun.founding.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.hannun.founding.FoundByHand;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shell.SubmittedFields;

/** What is typed to found a programme, field by field. */
record ProgramForm(SubmittedFields typed) {

    private static final List<String> PROGRAM = List.of(
            "name_ko",
            "name_en",
            "short_names_ko",
            "short_names_en",
            "slug",
            "team_word_ko",
            "team_word_en",
            "certainty");
    private static final List<String> DATES = List.of("announced_on", "planned_end");
    private static final List<String> SOURCE =
            List.of("kind", "label_ko", "label_en", "publisher_ko", "publisher_en", "url");
    private static final String PUBLISHED = "published_on";

    /** What cannot be read; whether it fits is judged with the rest. */
    List<Problem> problems() {
        return Stream.concat(DATES.stream(), Stream.of("source." + PUBLISHED))
                .map(typed::dateProblem)
                .flatMap(Optional::stream)
                .toList();
    }

    FoundByHand.Command toCommand() {
        Map<String, String> program = new LinkedHashMap<>();
        PROGRAM.forEach(column -> typed.given(column).ifPresent(text -> program.put(column, text)));
        DATES.forEach(column -> typed.date(column).map(PartialDate::text).ifPresent(day -> program.put(column, day)));
        Map<String, String> source = new LinkedHashMap<>();
        SOURCE.forEach(column -> typed.given("source." + column).ifPresent(text -> source.put(column, text)));
        typed.date("source." + PUBLISHED).map(PartialDate::text).ifPresent(day -> source.put(PUBLISHED, day));
        return new FoundByHand.Command(program, source, office("ministry"), office("agency"));
    }

    private FoundByHand.Office office(String field) {
        return new FoundByHand.Office(
                typed.text(field), typed.text(field + ".name_ko"), typed.text(field + ".name_en"));
    }
}
