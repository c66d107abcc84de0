package kr.hannun.review.round;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sets the rules of a pack: from a shipped or an earlier one, then piece by piece; each saving is a version of its own. */
@Component
public class WriteRulePack {

    private final RoundWriteCourse desk;
    private final OfficePacks packs;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    WriteRulePack(RoundWriteCourse desk, OfficePacks packs, JdbcClient jdbc, JsonMapper json) {
        this.desk = desk;
        this.packs = packs;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The pack and the version on which a form was shown. */
    public record Target(ProgramId program, UUID once, String code, long version) {}

    /** Begins a pack with these rules under a code of its own; one that the programme uses already is refused. */
    public Outcome begin(Actor actor, Target target, RulePack rules) {
        return desk.coordinate(
                actor,
                target.program(),
                target.once(),
                () -> packs.find(target.program(), target.code()).isPresent()
                        ? Outcome.Refused.of("code", "review.packs.code.taken", target.code())
                        : write(actor, target.program(), new Next(target.code(), 1, rules)));
    }

    /** Changes the newest version as the form showed it; a piece that is gone is missing. */
    public Outcome change(Actor actor, Target target, UnaryOperator<RulePack> change) {
        return desk.coordinate(actor, target.program(), target.once(), () -> {
            Optional<OfficePack> newest = packs.find(target.program(), target.code());
            if (newest.isEmpty()) {
                return new Outcome.Missing();
            }
            return newest.get().version() == target.version()
                    ? write(
                            actor,
                            target.program(),
                            new Next(
                                    target.code(),
                                    newest.get().version() + 1,
                                    change.apply(newest.get().rules())))
                    : new Outcome.Stale();
        });
    }

    private record Next(String code, int version, RulePack rules) {}

    private Outcome write(Actor actor, ProgramId program, Next next) {
        jdbc.sql("insert into rule_pack (program_id, code, version, rules, made_by)"
                        + " values (:program, :code, :version, cast(:rules as jsonb), :by)")
                .param("program", program.value())
                .param("code", next.code())
                .param("version", next.version())
                .param("rules", json.writeValueAsString(next.rules()))
                .param("by", actor.account())
                .update();
        desk.tell(
                program,
                actor,
                Map.of(
                        "pack",
                        next.code() + "@" + next.version(),
                        "title",
                        next.rules().title().ko()),
                List.of(),
                ReviewEvent.ReviewRulePackWritten::new);
        return new Outcome.Done("rule-packs/" + next.code());
    }
}
