package kr.hannun.evaluation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.hannun.program.PhaseId;
import kr.hannun.search.AmendSubjects;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.source.CiteSources;
import kr.hannun.source.WithdrawFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records the rounds of a programme as others held them. */
@Component
public class RecordRounds {

    private final EvaluationRounds rounds;
    private final CiteSources sources;
    private final AmendSubjects subjects;
    private final WithdrawFacts facts;

    RecordRounds(EvaluationRounds rounds, CiteSources sources, AmendSubjects subjects, WithdrawFacts facts) {
        this.rounds = rounds;
        this.sources = sources;
        this.subjects = subjects;
        this.facts = facts;
    }

    /** A round in its order, the phase it closes and when it was decided, as far as known. */
    public record Round(
            String code,
            Slug slug,
            LocalizedText name,
            @Nullable PhaseId closes,
            @Nullable PartialDate decidedOn) {

        private Subject subject() {
            return new Subject("round", listed(code), name, "rounds/" + slug);
        }
    }

    /** All rounds of the programme. */
    public record Command(ProgramId program, List<Round> rounds) {}

    /** Makes the programme's rounds these: who is new comes in behind the others, who is not named any more goes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Command command) {
        Map<String, EvaluationRound> present = rounds.findByProgramId(command.program()).stream()
                .collect(Collectors.toMap(EvaluationRound::code, Function.identity()));
        List<Round> added = command.rounds().stream()
                .filter(round -> !present.containsKey(round.code()))
                .toList();
        add(command.program(), added, present.values());
        for (Round round : command.rounds()) {
            EvaluationRound before = present.remove(round.code());
            if (before != null && before.settle(round)) {
                subjects.amend(command.program(), round.subject());
            }
        }
        rounds.deleteAll(present.values());
        rounds.flush();
        facts.withdraw(
                command.program(),
                present.keySet().stream().map(RecordRounds::listed).toList());
    }

    private void add(ProgramId program, List<Round> added, Iterable<EvaluationRound> before) {
        sources.cite(
                program,
                added.stream()
                        .map(round -> new CiteSources.Fact(round.subject(), null, List.of()))
                        .toList());
        int position = 0;
        for (EvaluationRound round : before) {
            position = Math.max(position, round.position() + 1);
        }
        for (Round round : added) {
            rounds.save(new EvaluationRound(program, position++, round));
        }
    }

    private static String listed(String code) {
        return "round/" + code;
    }
}
