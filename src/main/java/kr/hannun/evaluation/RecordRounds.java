package kr.hannun.evaluation;

import java.util.ArrayList;
import java.util.List;
import kr.hannun.program.PhaseId;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.source.CiteSources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records the rounds of a programme as others held them. */
@Component
public class RecordRounds {

    private final EvaluationRounds rounds;
    private final CiteSources sources;

    RecordRounds(EvaluationRounds rounds, CiteSources sources) {
        this.rounds = rounds;
        this.sources = sources;
    }

    /** A round in its order, the phase it closes and when it was decided, as far as known. */
    public record Round(
            String code,
            Slug slug,
            LocalizedText name,
            @Nullable PhaseId closes,
            @Nullable PartialDate decidedOn) {}

    /** Everything at once. */
    public record Command(ProgramId program, List<Round> rounds) {}

    /** Records the rounds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Command command) {
        sources.cite(
                command.program(),
                command.rounds().stream().map(RecordRounds::fact).toList());
        List<EvaluationRound> recorded = new ArrayList<>();
        for (Round round : command.rounds()) {
            recorded.add(new EvaluationRound(command.program(), recorded.size(), round));
        }
        rounds.saveAll(recorded);
        rounds.flush();
    }

    private static CiteSources.Fact fact(Round round) {
        Subject subject = new Subject("round", "round/" + round.code(), round.name(), "rounds/" + round.slug());
        return new CiteSources.Fact(subject, null, List.of());
    }
}
