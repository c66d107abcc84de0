package kr.hannun.consortium.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.Grounds;
import kr.hannun.consortium.LeaveTeam;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Form;
import kr.hannun.shell.Typed;
import org.jspecify.annotations.Nullable;

/** 정예팀 종료. */
final class ExitForm implements EditForm {

    private final Context context;
    private final LeaveTeam exits;
    private final Reading reading;
    private final @Nullable PartialDate until;
    private final DepartureParts departure;
    private final @Nullable Grounds grounds;

    ExitForm(Typed typed, Context context, LeaveTeam exits) {
        this.context = context;
        this.exits = exits;
        this.reading = new Reading(typed, context);
        this.until = reading.date("until");
        this.departure = DepartureParts.read(reading, context);
        this.grounds = reading.grounds(List.of());
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
        return FormParts.all(List.of(DepartureParts.inputs(make, context), FormParts.grounds(make, context)));
    }

    @Override
    public Reading reading() {
        return reading;
    }

    @Override
    public LeaveTeam.Command edit() {
        return new LeaveTeam.Command(
                reading.target(), Reading.sure(until), departure.departure(), Reading.sure(grounds));
    }

    @Override
    public Outcome send(Actor actor) {
        return exits.leave(actor, edit());
    }
}
