package kr.hannun.consortium.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.Justification;
import kr.hannun.consortium.LeaveTeam;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Form;
import kr.hannun.shell.SubmittedFields;
import org.jspecify.annotations.Nullable;

/** 정예팀 종료. */
final class ExitForm implements EditForm {

    private final Context context;
    private final LeaveTeam exits;
    private final FormReader reading;
    private final @Nullable PartialDate until;
    private final DepartureParts departure;
    private final @Nullable Justification grounds;

    ExitForm(SubmittedFields typed, Context context, LeaveTeam exits) {
        this.context = context;
        this.exits = exits;
        this.reading = new FormReader(typed, context);
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
    public FormReader reading() {
        return reading;
    }

    @Override
    public LeaveTeam.Command edit() {
        return new LeaveTeam.Command(
                reading.target(), FormReader.sure(until), departure.departure(), FormReader.sure(grounds));
    }

    @Override
    public Outcome send(Actor actor) {
        return exits.leave(actor, edit());
    }
}
