package kr.hannun.evaluation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import kr.hannun.program.PhaseId;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A round of evaluation: it closes a phase of the programme, and on its day it is decided who goes on. */
@Entity
@SuppressWarnings("UnusedVariable") // the fields are written for the database to keep
@Table(name = "evaluation_round")
class EvaluationRound {

    @Id
    private RoundId id;

    @Version
    private @Nullable Long version;

    private ProgramId programId;

    private String code;

    private String slug;

    private int position;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private LocalizedText name;

    private @Nullable PhaseId closesPhaseId;

    private @Nullable PartialDate decidedOn;

    protected EvaluationRound() {}

    EvaluationRound(ProgramId program, int position, RecordRounds.Round round) {
        this.id = RoundId.next();
        this.programId = program;
        this.code = round.code();
        this.slug = round.slug().value();
        this.position = position;
        this.name = round.name();
        this.closesPhaseId = round.closes();
        this.decidedOn = round.decidedOn();
    }

    /** Takes over what follows from the record now; answers whether anything is otherwise. */
    boolean settle(RecordRounds.Round round) {
        if (name.equals(round.name())
                && Objects.equals(closesPhaseId, round.closes())
                && Objects.equals(decidedOn, round.decidedOn())) {
            return false;
        }
        this.name = round.name();
        this.closesPhaseId = round.closes();
        this.decidedOn = round.decidedOn();
        return true;
    }

    String code() {
        return code;
    }

    int position() {
        return position;
    }
}
