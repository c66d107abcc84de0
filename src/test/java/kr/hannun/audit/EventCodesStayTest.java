package kr.hannun.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The codes of events are sealed into the history for good: one can come, none can change or go. What happens no longer is retired,
 * and no new event takes its code.
 */
public class EventCodesStayTest {

    @Test
    void every_event_declares_the_code_that_was_committed_unless_it_is_retired() {
        assertThat(Stream.concat(declared().stream(), retired().stream()).sorted())
                .containsExactlyElementsOf(read("event-codes.txt"));
    }

    /** The codes of events that happened in earlier versions only. */
    public static List<String> retired() {
        return read("retired-event-codes.txt");
    }

    private static List<String> declared() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("kr.hannun").stream()
                        .filter(type -> type.isAssignableTo(AuditedEvent.class) && !type.isInterface())
                        .map(EventCodesStayTest::code)
                        .sorted()
                        .toList();
    }

    private static String code(JavaClass event) {
        return event.tryGetAnnotationOfType(EventCode.class)
                .map(EventCode::value)
                .orElse("none declared by " + event.getName());
    }

    private static List<String> read(String list) {
        try (InputStream file = EventCodesStayTest.class.getResourceAsStream("/audit/" + list)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
