package kr.hannun.source;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.search.Codes;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where other modules look up the document a new fact rests on. */
@Component
public class SourceDirectory {

    private static final String OFFICIAL = "official";

    private final JdbcClient jdbc;
    private final RecordSources sources;
    private final Codes codes;
    private final Clock clock;

    SourceDirectory(JdbcClient jdbc, RecordSources sources, Codes codes, Clock clock) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.codes = codes;
        this.clock = clock;
    }

    /** The document with this code, where the programme's register has it. */
    public Optional<SourceId> find(ProgramId program, String code) {
        return one("select id from source_document where program_id = :program and code = :text", program, code);
    }

    /** The office's own document with this number: the one in the register, or it is put there now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SourceId ofDocument(ProgramId program, String number) {
        return one(
                        "select id from source_document where program_id = :program and file_name = :text"
                                + " and kind = '" + OFFICIAL + "' order by code limit 1",
                        program,
                        number)
                .orElseGet(() -> put(program, number));
    }

    private SourceId put(ProgramId program, String number) {
        String code = "D%03d".formatted(codes.next(program, "D"));
        LocalizedText label = new LocalizedText("문서 " + number, "Document " + number);
        PartialDate seen = PartialDate.of(LocalDate.now(clock));
        var document = new RecordSources.Document(code, OFFICIAL, null, label, null, null, number, null, seen, null);
        return Objects.requireNonNull(sources.record(program, List.of(document)).get(code));
    }

    private Optional<SourceId> one(String sql, ProgramId program, String text) {
        return jdbc.sql(sql)
                .param("program", program.value())
                .param("text", text)
                .query((row, number) -> new SourceId(row.getObject("id", UUID.class)))
                .optional();
    }
}
