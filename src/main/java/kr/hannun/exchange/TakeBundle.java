package kr.hannun.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.Slug;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a programme in that somebody brings: as a zip of files, or as rows that were typed. It is judged first, as a whole. */
@Component
public class TakeBundle {

    private final LoadBundle loader;
    private final StartingWords words;

    TakeBundle(LoadBundle loader, StartingWords words) {
        this.loader = loader;
        this.words = words;
    }

    /** What stands against a zip before any file of it is read; nothing where it can be unpacked. */
    public List<BundleVerdict.FaultText> unpacking(String zipName, byte[] zip) {
        Faults faults = new Faults();
        ZippedBundle.unpack(zipName, zip, faults);
        return faulty(faults.refusal()).faults();
    }

    /** What stands against the bundle, in itself and beside what is here, or what it would bring. */
    public BundleVerdict judge(String zipName, byte[] zip) {
        return switch (read(zipName, zip)) {
            case BundleReading.Refused refused -> faulty(refused);
            case BundleReading.Accepted accepted -> verdict(accepted.bundle(), loader.objections(accepted.bundle()));
        };
    }

    /** Takes it; where something stands against it, nothing is written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BundleVerdict take(Actor actor, String zipName, byte[] zip) {
        return take(actor, read(zipName, zip));
    }

    /** Takes a programme that begins with these rows, by kind; what codes are called at first is given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BundleVerdict take(Actor actor, Map<String, List<Map<String, String>>> typed) {
        BundleReading reading = read(typed);
        return reading instanceof BundleReading.Refused refused ? inForms(refused) : take(actor, reading);
    }

    /** What the codes of a column are called in a programme that begins with none of its own. */
    public Map<String, LocalizedText> startingWords(String table, String column) {
        return words.labels(table, column);
    }

    private BundleVerdict take(Actor actor, BundleReading reading) {
        return switch (reading) {
            case BundleReading.Refused refused -> faulty(refused);
            case BundleReading.Accepted accepted -> {
                Faults objections = loader.objections(accepted.bundle());
                if (objections.none()) {
                    loader.load(accepted.bundle(), actor.key());
                }
                yield verdict(accepted.bundle(), objections);
            }
        };
    }

    private static BundleReading read(String zipName, byte[] zip) {
        Faults faults = new Faults();
        BundleSource source = ZippedBundle.unpack(zipName, zip, faults);
        return faults.none() ? BundleCheck.check(source) : faults.refusal();
    }

    private BundleReading read(Map<String, List<Map<String, String>>> typed) {
        Map<String, BundleFile> files = new LinkedHashMap<>();
        for (FileFormat format : BundleFormat.FILES) {
            List<Map<String, String>> lines = typed.getOrDefault(format.name(), List.of());
            List<Row> rows = IntStream.range(0, lines.size())
                    .mapToObj(i -> Row.of(format, i + 1, lines.get(i)))
                    .toList();
            files.put(format.name(), BundleFile.of(format, rows));
        }
        files.put("codes", words.file());
        BundleFiles bundle = new BundleFiles(files);
        Faults faults = new Faults();
        BundleCheck.check(bundle, faults);
        return faults.none() ? new BundleReading.Accepted(new Bundle(bundle.rows())) : faults.refusal();
    }

    private static BundleVerdict verdict(Bundle bundle, Faults objections) {
        if (!objections.none()) {
            return faulty(objections.refusal());
        }
        Row program = bundle.rows("program").getFirst();
        Map<String, Integer> rows = new LinkedHashMap<>();
        BundleFormat.FILES.forEach(
                format -> rows.put(format.name(), bundle.rows(format.name()).size()));
        return new BundleVerdict.Sound(new Slug(program.text("slug")), program.localized("name"), rows);
    }

    private static BundleVerdict.Faulty faulty(BundleReading.Refused refused) {
        return faulty(refused, Fault::reason);
    }

    /** What a file calls a column, a form calls by its label. */
    private static BundleVerdict.Faulty inForms(BundleReading.Refused refused) {
        return faulty(refused, fault -> fault.why().inForms(fault.words()));
    }

    private static BundleVerdict.Faulty faulty(BundleReading.Refused refused, Function<Fault, LocalizedText> sentence) {
        return new BundleVerdict.Faulty(
                refused.faults().stream()
                        .map(fault -> new BundleVerdict.FaultText(
                                fault.file(), fault.line(), fault.column(), sentence.apply(fault)))
                        .toList(),
                refused.total());
    }
}
