package kr.hannun.source;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.search.Subject;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Remark;
import kr.hannun.shell.Texts;
import kr.hannun.source.FormerQueries.Former;
import kr.hannun.source.FormerQueries.Value;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** What facts of a programme were called and what they said before, as pages tell it beside them. */
record Formerly(FormerQueries.Given given, Words.Labels labels) {

    /** What a fact gave up by the day, names first, each with those who say so; what nobody had said before is not told. */
    List<Remark> of(
            String about, Texts texts, LocalDate day, Function<@Nullable Citation, @Nullable FootnoteRef> mark) {
        Stream<Remark> called = given.names().getOrDefault(about, List.of()).stream()
                .filter(name -> name.until().isPastOn(day))
                .map(name -> new Remark(
                        Subject.anchor(name.said().code()),
                        texts.say(
                                "source.former-name",
                                texts.say(name.said().text()),
                                texts.when(name.until()).text()),
                        mark.apply(name.citation())));
        Stream<Remark> said = given.values().getOrDefault(about, List.of()).stream()
                .filter(value -> value.until().isPastOn(day)
                        && !isOfOtherLanguage(value.said().column(), texts))
                .flatMap(value -> Stream.ofNullable(value.said().text())
                        .map(text -> new Remark(null, told(value, text, texts), mark.apply(value.citation()))));
        return Stream.concat(called, said).toList();
    }

    private static boolean isOfOtherLanguage(String column, Texts texts) {
        return column.endsWith(texts.isKorean() ? "_en" : "_ko");
    }

    private String told(Former<Value> value, String text, Texts texts) {
        String column = value.said().column();
        return texts.say(
                "source.former-value",
                texts.say("exchange.cell." + column.replaceFirst("_(ko|en)$", "")),
                said(value.said().sheet() + "." + column, text, texts),
                texts.when(value.until()).text());
    }

    /** A value as its page says it: codes by what they are called, days as days. */
    private String said(String column, String text, Texts texts) {
        if (labels.columns().containsKey(column)) {
            return Stream.of(text.split(";", -1))
                    .map(code -> texts.say(labels.of(column, code)))
                    .collect(Collectors.joining(", "));
        }
        return column.endsWith("_on") ? texts.when(new PartialDate(text)).text() : text;
    }
}
