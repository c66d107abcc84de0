package kr.hannun.source;

import java.util.List;
import kr.hannun.search.Codes;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.TypedId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the name that something gives up, so that it goes by it on every day until then. */
@Component
public class KeepFormerName {

    private static final String SERIES = "FN-";

    private final CiteSources citations;
    private final Codes codes;
    private final JdbcClient jdbc;

    KeepFormerName(CiteSources citations, Codes codes, JdbcClient jdbc) {
        this.citations = citations;
        this.codes = codes;
        this.jdbc = jdbc;
    }

    /**
     * A name that is given up.
     *
     * @param about the code of what bears it
     * @param place where that stands, below the programme's address
     * @param until the last day on which it is borne, as precisely as it is known
     * @param source who says so, or null
     */
    public record Former(
            String about,
            String place,
            LocalizedText name,
            PartialDate until,
            @Nullable SourceId source) {}

    /** Keeps it; of several names given up on one day the first is the one that was borne until then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(ProgramId program, Former former) {
        if (isKept(program, former)) {
            return;
        }
        String code = SERIES + "%02d".formatted(codes.next(program, SERIES));
        Subject subject = new Subject("former-name", code, former.name(), former.place() + "#" + Subject.anchor(code))
                .beginning(former.until().last().plusDays(1));
        List<SourceId> sources = former.source() == null ? List.of() : List.of(former.source());
        CitationId citation = citations
                .cite(program, List.of(new CiteSources.Fact(subject, null, sources)))
                .get(code);
        jdbc.sql("insert into former_name (id, program_id, code, about_id, citation_id, name_ko, name_en, used_until)"
                        + " select :id, :program, :code, s.id, cast(:citation as uuid), :ko, :en, :until from subject s"
                        + " where s.program_id = :program and s.code = :about")
                .param("id", TypedId.next())
                .param("program", program.value())
                .param("code", code)
                .param("citation", citation == null ? null : citation.value())
                .param("ko", former.name().ko())
                .param("en", former.name().en())
                .param("until", former.until().text())
                .param("about", former.about())
                .update();
    }

    private boolean isKept(ProgramId program, Former former) {
        return jdbc.sql("select exists (select from former_name f join subject s on s.id = f.about_id"
                        + " where s.program_id = :program and s.code = :about and f.used_until = :until)")
                .param("program", program.value())
                .param("about", former.about())
                .param("until", former.until().text())
                .query(Boolean.class)
                .single();
    }
}
