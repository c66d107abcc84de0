package kr.hannun.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import kr.hannun.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** What codes are called in a programme that begins with none of its own: the words that any programme can start with. */
@Component
class StartingWords {

    private static final FileFormat CODES = BundleFormat.kind("codes");

    /** The file of codes with which such a programme begins. */
    BundleFile file() {
        Faults faults = new Faults();
        BundleFile file = new FileReading(CODES, BundleSource.shipped("founding"), faults).file();
        if (!faults.none()) {
            throw new IllegalStateException("The words of a new programme: " + faults.refusal());
        }
        return file;
    }

    /** What the codes of a column are called, in order. */
    Map<String, LocalizedText> labels(String table, String column) {
        Map<String, LocalizedText> labels = new LinkedHashMap<>();
        file().rows().stream()
                .filter(row ->
                        row.text("table").equals(table) && row.text("column").equals(column))
                .forEach(row -> labels.put(row.text("code"), row.localized("label")));
        return labels;
    }
}
