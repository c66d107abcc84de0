package kr.hannun.source;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.search.Subject;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Mark;
import kr.hannun.shell.Remark;
import kr.hannun.shell.Texts;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** What facts of a programme were called and what they said before, as pages tell it beside them. */
record Formerly(FormerNames.Given names, FormerValues.Given values, Words.Labels labels) {

    /** What a fact gave up by the day, names first, each with those who say so; what nobody had said before is not told. */
    List<Remark> of(String about, Texts texts, LocalDate day, Function<@Nullable Citation, @Nullable Mark> mark) {
        Stream<Remark> called = names.byFact().getOrDefault(about, List.of()).stream()
                .filter(name -> name.usedUntil().isPastOn(day))
                .map(name -> new Remark(
                        Subject.anchor(name.code()),
                        texts.say(
                                "source.former-name",
                                texts.say(name.name()),
                                texts.when(name.usedUntil()).text()),
                        mark.apply(name.citation())));
        Stream<Remark> said = values.byFact().getOrDefault(about, List.of()).stream()
                .filter(value -> value.usedUntil().isPastOn(day) && !isOfOtherLanguage(value.column(), texts))
                .flatMap(value -> Stream.ofNullable(value.value())
                        .map(text -> new Remark(null, told(value, text, texts), mark.apply(value.citation()))));
        return Stream.concat(called, said).toList();
    }

    private static boolean isOfOtherLanguage(String column, Texts texts) {
        return column.endsWith(texts.isKorean() ? "_en" : "_ko");
    }

    private String told(FormerValues.Row value, String text, Texts texts) {
        return texts.say(
                "source.former-value",
                texts.say("exchange.cell." + value.column().replaceFirst("_(ko|en)$", "")),
                said(value, text, texts),
                texts.when(value.usedUntil()).text());
    }

    /** A value as its page says it: codes by what they are called, days as days. */
    private String said(FormerValues.Row value, String text, Texts texts) {
        String column = value.file() + "." + value.column();
        if (labels.columns().containsKey(column)) {
            return Stream.of(text.split(";", -1))
                    .map(code -> texts.say(labels.of(column, code)))
                    .collect(Collectors.joining(", "));
        }
        return value.column().endsWith("_on")
                ? texts.when(new PartialDate(text)).text()
                : text;
    }
}
