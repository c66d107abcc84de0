package kr.hannun.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.audit.AuditedEvent;
import kr.hannun.audit.EventCode;
import kr.hannun.audit.EventCodesStayTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EveryEventHasAWordTest {

    /** The accounts' own chain is of no programme and has no pages. */
    private static final String WITHOUT_PAGES = "kr.hannun.account";

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void in_both_languages(String language) {
        ResourceBundle words = ResourceBundle.getBundle("messages/history", Locale.of(language));

        assertThat(events())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(words.containsKey("history.event." + event))
                        .as(event)
                        .isTrue());
    }

    private static Set<String> events() {
        Stream<String> declared = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("kr.hannun").stream()
                        .filter(type -> type.isAssignableTo(AuditedEvent.class) && !type.isInterface())
                        .filter(type -> !type.getPackageName().startsWith(WITHOUT_PAGES))
                        .map(event -> event.getAnnotationOfType(EventCode.class).value());
        return Stream.concat(declared, EventCodesStayTest.retired().stream()).collect(Collectors.toSet());
    }
}
