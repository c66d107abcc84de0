package kr.hannun.foundationmodel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kr.hannun.foundationmodel.FoundationModelQueries.AliasRow;
import kr.hannun.foundationmodel.FoundationModelQueries.ModelRow;
import kr.hannun.foundationmodel.FoundationModelQueries.Team;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.source.Certainty;
import kr.hannun.source.Cited;
import org.jspecify.annotations.Nullable;

/** Models as the teams really named them, stated when they really were. */
final class ModelMother {

    static final LocalDate FORMED = LocalDate.of(2025, 8, 4);
    static final LocalDate LEFT = LocalDate.of(2026, 1, 15);

    static final Team UPSTAGE = new Team("T-UPSTAGE", "upstage", LocalizedText.same("업스테이지"), FORMED, null);
    static final Team NC = new Team("T-NC", "nc-ai", LocalizedText.same("NC AI"), FORMED, LEFT);
    static final Team LG = new Team("T-LG", "lg-ai-research", LocalizedText.same("LG AI연구원"), FORMED, null);
    static final Team MOTIF = new Team("T-MOTIF", "motif", LocalizedText.same("모티프"), LocalDate.of(2026, 2, 20), null);

    static final ModelRow SOLAR_WBL = goal(UPSTAGE, "Solar WBL", null, ModelStatus.RENAMED);
    static final ModelRow SOLAR_OPEN = delivered(UPSTAGE, "Solar Open 100B", "102.6", "2025-12-30", null);
    static final ModelRow NC_200B = goal(NC, "200B-class own LLM package", "200", ModelStatus.CANCELLED);
    static final ModelRow VAETKI = delivered(NC, "VAETKI-100B-A10B", "112.2", "2025-12-30", null);
    static final ModelRow K_EXAONE = delivered(LG, "K-EXAONE", "236", "2025-12-30", "2025-12-31");
    static final ModelRow SOLAR_PRO =
            model(UPSTAGE, "Solar Pro 2", "310", "base", ModelStatus.RELEASED, null, null, FORMED);
    static final ModelRow MOTIF_300B = goal(MOTIF, "Motif 300B-class reasoning LLM", "300", ModelStatus.PLANNED);

    static final AliasRow SOLAR_WAS_WBL =
            new AliasRow(SOLAR_OPEN.code() + "/1", SOLAR_OPEN.code(), "solar wbl", "former", null);

    private ModelMother() {}

    static ModelsOnDay on(String day, ModelRow... models) {
        return new ModelsOnDay(List.of(models), List.of(SOLAR_WAS_WBL), LocalDate.parse(day));
    }

    private static ModelRow goal(Team team, String name, @Nullable String total, ModelStatus status) {
        return model(team, name, total, "plan", status, null, null, FORMED);
    }

    private static ModelRow delivered(
            Team team, String name, String total, String presented, @Nullable String released) {
        return model(team, name, total, "stage_1_submission", ModelStatus.RELEASED, presented, released, null);
    }

    private static ModelRow model(
            Team team,
            String name,
            @Nullable String total,
            String role,
            ModelStatus status,
            @Nullable String presented,
            @Nullable String released,
            @Nullable LocalDate stated) {
        return new ModelRow(
                "M-" + name,
                "slug",
                team,
                LocalizedText.same(name),
                null,
                total == null ? null : new BigDecimal(total),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                role,
                status,
                PartialDate.orNull(presented),
                PartialDate.orNull(released),
                Cited.by("S001", Certainty.PRESS, stated),
                null);
    }
}
