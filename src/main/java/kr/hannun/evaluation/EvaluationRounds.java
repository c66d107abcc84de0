package kr.hannun.evaluation;

import java.util.List;
import kr.hannun.shared.ProgramId;
import org.springframework.data.repository.Repository;

/** The rounds of all programmes. */
interface EvaluationRounds extends Repository<EvaluationRound, RoundId> {

    List<EvaluationRound> findByProgramId(ProgramId program);

    EvaluationRound save(EvaluationRound round);

    void deleteAll(Iterable<? extends EvaluationRound> rounds);

    void flush();
}
