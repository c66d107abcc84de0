package kr.hannun.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.DayText;
import kr.hannun.source.SourceRegister.Document;
import kr.hannun.source.SourceRegister.Documents;
import org.jspecify.annotations.Nullable;

/** Finds documents by what people know of them: code, address, title, who published them and when, in parts and in any order. */
public record SourceSearch(Documents documents) {

    /** The documents of which every word of a text is said, in the order of their codes. */
    public List<Document> fitting(String text) {
        Optional<Document> one = coded(text).or(() -> at(text));
        if (one.isPresent()) {
            return List.of(one.get());
        }
        Optional<PartialDate> day = DayText.read(text);
        List<String> words = Arrays.stream(text.split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        return documents
                .each()
                .filter(document -> day.filter(each -> isOf(document, each)).isPresent()
                        || words.stream().allMatch(word -> says(document, word)))
                .toList();
    }

    /** The one document that is meant by its code, its address or its whole title. */
    public Optional<Document> exactly(String text) {
        return coded(text).or(() -> at(text)).or(() -> only(titled(text)));
    }

    /** The document that is at this address, however that was reached. */
    public Optional<Document> at(String address) {
        return WebAddress.of(address)
                .flatMap(typed -> documents.byCode().values().stream()
                        .filter(document -> document.url() != null
                                && WebAddress.of(document.url())
                                        .filter(typed::equals)
                                        .isPresent())
                        .map(document -> documents.standing(document.code()))
                        .findFirst());
    }

    /** The documents with this title, which several may bear. */
    public List<Document> titled(@Nullable String title) {
        String letters = letters(title);
        return letters.isEmpty()
                ? List.of()
                : documents
                        .each()
                        .filter(document -> Stream.of(
                                        document.title(),
                                        document.label().ko(),
                                        document.label().en())
                                .anyMatch(each -> letters(each).equals(letters)))
                        .toList();
    }

    private Optional<Document> coded(String text) {
        String code = text.strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT);
        return documents.byCode().containsKey(code) ? Optional.of(documents.standing(code)) : Optional.empty();
    }

    private static Optional<Document> only(List<Document> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean says(Document document, String word) {
        Optional<PartialDate> day = DayText.read(word);
        return squeezed(words(document)).contains(squeezed(word))
                || day.filter(each -> isOf(document, each)).isPresent();
    }

    private static String words(Document document) {
        LocalizedText publisher = document.publisher();
        return Stream.of(
                        document.code(),
                        document.title(),
                        document.label().ko(),
                        document.label().en(),
                        publisher == null ? null : publisher.ko(),
                        publisher == null ? null : publisher.en(),
                        document.url(),
                        document.fileName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isOf(Document document, PartialDate day) {
        PartialDate published = document.publishedOn();
        return published != null && published.text().startsWith(day.text());
    }

    private static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[ \\t\\u00a0]+", "");
    }

    private static String letters(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
