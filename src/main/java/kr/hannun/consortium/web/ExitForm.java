package kr.hannun.consortium.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.Grounds;
import kr.hannun.consortium.LeaveTeam;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Form;
import kr.hannun.shell.Option;
import kr.hannun.shell.Typed;
import org.jspecify.annotations.Nullable;

/** 정예팀 종료. */
final class ExitForm implements EditForm {

    private static final String REASON = "consortia.exit_reason";
    private static final String STATUS = "consortia.status";
    private static final String ACTIVE = "active";

    private final Context context;
    private final LeaveTeam exits;
    private final Reading reading;
    private final @Nullable PartialDate until;
    private final @Nullable String exitReason;
    private final @Nullable String status;
    private final @Nullable String rule;
    private final @Nullable String followUp;
    private final @Nullable String decision;
    private final @Nullable Grounds grounds;

    ExitForm(Typed typed, Context context, LeaveTeam exits) {
        this.context = context;
        this.exits = exits;
        this.reading = new Reading(typed, context);
        this.until = reading.date("until");
        this.exitReason = reading.choice("exitReason", context.options(REASON));
        this.status = reading.choice("status", statuses());
        this.rule = reading.lineOrNull("rule", Input.Maker.LINE);
        this.followUp = reading.lineOrNull("followUp", Input.Maker.LONG);
        this.decision = reading.lineOrNull("decision", Input.Maker.SHORT);
        this.grounds = reading.grounds(List.of());
    }

    private List<Option> statuses() {
        return context.options(STATUS).stream()
                .filter(option -> !option.value().equals(ACTIVE))
                .toList();
    }

    @Override
    public String name() {
        return "exit";
    }

    @Override
    public Map<String, String> stored() {
        Map<String, String> stored = new LinkedHashMap<>();
        FormParts.begin(stored, null);
        return stored;
    }

    @Override
    public List<Input.Group> inputs(Form form) {
        Input.Maker make = FormParts.make(form);
        return FormParts.all(List.of(
                List.of(
                        FormParts.row(
                                make.date("until", false),
                                make.choice("exitReason", false, context.options(REASON)),
                                make.choice("status", false, statuses())),
                        FormParts.one(make.text("rule", true, Input.Maker.LINE)),
                        FormParts.one(make.text("decision", true, Input.Maker.SHORT)),
                        FormParts.one(make.area("followUp", true, Input.Maker.LONG))),
                FormParts.grounds(make, context)));
    }

    @Override
    public Reading reading() {
        return reading;
    }

    @Override
    public Outcome send(Actor actor) {
        return exits.leave(
                actor,
                new LeaveTeam.Command(
                        reading.target(),
                        Reading.sure(until),
                        Reading.sure(exitReason),
                        Reading.sure(status),
                        rule,
                        followUp,
                        decision == null ? null : decision.toUpperCase(Locale.ROOT),
                        Reading.sure(grounds)));
    }
}
