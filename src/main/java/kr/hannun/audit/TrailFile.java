package kr.hannun.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The trail as a file, to be verified without the database: every entry with its seals and, after the last of a programme, a
 * line {@link #HEAD} with its head.
 */
final class TrailFile {

    /** What stands for an entry's own text where its reader may not see it. */
    static final String WITHHELD = "withheld";

    private static final String HEAD = "(head)";
    private static final char MARK = '\uFEFF';
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader(
                    "program_id", "program", "seq", "recorded_at", "actor", "event", "detail", "previous_hash", "hash")
            .setRecordSeparator("\n")
            .get();

    private TrailFile() {}

    /** Begins a file. */
    static CSVPrinter begin(Appendable out) throws IOException {
        out.append(MARK);
        return new CSVPrinter(out, FORMAT);
    }

    static void write(CSVPrinter csv, WrittenEntry written) throws IOException {
        AuditEntry entry = written.entry();
        csv.printRecord(
                entry.program().value(),
                written.slug(),
                entry.seq(),
                entry.recordedAt(),
                entry.actor(),
                entry.event(),
                written.withheld() ? WITHHELD : entry.detail(),
                written.previous(),
                written.hash());
    }

    static void writeHead(CSVPrinter csv, Head head) throws IOException {
        csv.printRecord(head.program().value(), head.slug(), head.seq(), head.movedAt(), "", HEAD, "", "", head.hash());
    }

    /** Follows the chains of a file, against heads noted or printed elsewhere. */
    static Verification verify(Path file, HeadsFile.Reading noted, List<String> printed, Clock clock) {
        Instant now = clock.instant();
        PrintedHeads heads = new PrintedHeads(printed);
        Map<String, ChainCheck> open = new LinkedHashMap<>();
        List<ChainCheck> all = new ArrayList<>();
        List<VerificationFinding> findings = new ArrayList<>(noted.findings());
        try (BufferedReader text = Files.newBufferedReader(file);
                CSVParser csv = CSVParser.parse(
                        unmarked(text),
                        FORMAT.builder().setSkipHeaderRecord(true).get())) {
            for (CSVRecord row : csv) {
                take(row, noted, open, all, findings, heads);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | DateTimeException unreadable) {
            findings.add(new VerificationFinding(
                    String.valueOf(file.getFileName()),
                    0,
                    "파일을 끝까지 읽지 못했습니다: " + unreadable.getMessage(),
                    "the file cannot be read to its end"));
        }
        open.forEach((slug, check) -> {
            findings.addAll(check.findings());
            findings.add(new VerificationFinding(
                    slug, check.entries() + 1, "파일 끝에 머리 줄이 없습니다", "the file ends without its head"));
        });
        findings.addAll(heads.missing());
        return new Verification(
                now,
                all.size(),
                all.stream().mapToLong(ChainCheck::entries).sum(),
                all.stream().mapToLong(ChainCheck::withheld).sum(),
                findings);
    }

    private static Reader unmarked(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }

    private static void take(
            CSVRecord row,
            HeadsFile.Reading noted,
            Map<String, ChainCheck> open,
            List<ChainCheck> all,
            List<VerificationFinding> findings,
            PrintedHeads heads) {
        String slug = row.get("program");
        ChainCheck check = open.computeIfAbsent(slug, name -> {
            ChainCheck opened = new ChainCheck(new Slug(name), noted.of(name));
            all.add(opened);
            return opened;
        });
        if (row.get("event").equals(HEAD)) {
            findings.addAll(check.finishExport(Long.parseLong(row.get("seq")), row.get("hash")));
            open.remove(slug);
        } else {
            heads.seen(row.get("hash"));
            check.take(entry(row));
        }
    }

    private static WrittenEntry entry(CSVRecord row) {
        String detail = row.get("detail");
        return new WrittenEntry(
                new Slug(row.get("program")),
                new AuditEntry(
                        new ProgramId(UUID.fromString(row.get("program_id"))),
                        Long.parseLong(row.get("seq")),
                        Instant.parse(row.get("recorded_at")),
                        row.get("actor"),
                        row.get("event"),
                        detail),
                detail.equals(WITHHELD),
                row.get("previous_hash"),
                row.get("hash"));
    }
}
