package kr.hannun.evaluation;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The rounds of all programmes. */
interface EvaluationRounds extends Repository<EvaluationRound, RoundId> {

    List<EvaluationRound> saveAll(Iterable<EvaluationRound> rounds);

    void flush();
}
