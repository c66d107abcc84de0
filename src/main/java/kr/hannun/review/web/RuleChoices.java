package kr.hannun.review.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.hannun.review.round.OfficePack;
import kr.hannun.review.round.OfficePacks;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.ReviewRounds;
import kr.hannun.review.round.RulePack;
import kr.hannun.review.round.RulePacks;
import kr.hannun.shared.ProgramId;
import kr.hannun.shell.Option;
import kr.hannun.shell.Texts;
import org.springframework.stereotype.Component;

/** Where a new round or a new rule pack can take its rules from: packs of the office, shipped packs, rounds held earlier. */
@Component
class RuleChoices {

    private static final String OFFICE = "office/";
    private static final String EARLIER = "round/";

    private final RulePacks shipped;
    private final OfficePacks office;
    private final ReviewRounds rounds;

    RuleChoices(RulePacks shipped, OfficePacks office, ReviewRounds rounds) {
        this.shipped = shipped;
        this.office = office;
        this.rounds = rounds;
    }

    /** What there is to choose from. */
    List<Option> options(Texts texts, ProgramId program) {
        return Stream.of(
                        office.all(program).stream().map(pack -> new Option(OFFICE + pack.code(), of(texts, pack))),
                        shipped.all().stream().map(pack -> new Option(pack.code(), texts.say(pack.title()))),
                        rounds.all(program).stream().map(round -> new Option(EARLIER + round.slug(), of(texts, round))))
                .flatMap(Function.identity())
                .toList();
    }

    private static String of(Texts texts, OfficePack pack) {
        return texts.say("review.packs.office", texts.say(pack.rules().title()), pack.version());
    }

    private static String of(Texts texts, ReviewRound round) {
        return texts.say("review.pack.earlier", round.title());
    }

    /** The rules that were chosen, called by where they are from; those of a pack of the office by its version. */
    Optional<RulePack> find(ProgramId program, String chosen) {
        if (chosen.startsWith(OFFICE)) {
            return office.find(program, chosen.substring(OFFICE.length())).map(OfficePack::referred);
        }
        return chosen.startsWith(EARLIER)
                ? rounds.find(program, chosen.substring(EARLIER.length())).map(RulePack::of)
                : shipped.find(chosen);
    }
}
