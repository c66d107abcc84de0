package kr.hannun.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The codes of events are sealed into the history for good: one can come, none can change or go. */
class EventCodesStayTest {

    @Test
    void every_event_declares_the_code_that_was_committed() throws IOException {
        assertThat(declared()).containsExactlyElementsOf(committed());
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

    private static List<String> committed() throws IOException {
        try (InputStream file = EventCodesStayTest.class.getResourceAsStream("/audit/event-codes.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
