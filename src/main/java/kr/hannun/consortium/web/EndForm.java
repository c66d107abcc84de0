package kr.hannun.consortium.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.Edit;
import kr.hannun.consortium.EndMembership;
import kr.hannun.consortium.Justification;
import kr.hannun.consortium.MembershipRecord;
import kr.hannun.consortium.Requirement;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Form;
import kr.hannun.shell.SubmittedFields;
import org.jspecify.annotations.Nullable;

/** 참여 종료. */
final class EndForm implements EditForm {

    private final Context context;
    private final MembershipRecord stint;
    private final EndMembership ends;
    private final FormReader reading;
    private final @Nullable PartialDate until;
    private final @Nullable Justification grounds;

    EndForm(SubmittedFields typed, Context context, MembershipRecord stint, EndMembership ends) {
        this.context = context;
        this.stint = stint;
        this.ends = ends;
        this.reading = new FormReader(typed, context);
        this.until = reading.date("until");
        this.grounds = reading.grounds(FormParts.handlings(context));
    }

    @Override
    public String name() {
        return "end";
    }

    @Override
    public Map<String, String> stored() {
        Map<String, String> stored = new LinkedHashMap<>();
        stored.put("until", context.typed(stint.statedUntil()));
        FormParts.begin(stored, stint.role().isInstitution() ? Requirement.APPROVAL : Requirement.NOTICE);
        return stored;
    }

    @Override
    public List<Input.Group> inputs(Form form) {
        Input.Maker make = FormParts.make(form);
        return FormParts.all(List.of(
                List.of(FormParts.one(make.date("until", false))),
                FormParts.procedure(make, context),
                FormParts.grounds(make, context)));
    }

    @Override
    public FormReader reading() {
        return reading;
    }

    @Override
    public Edit edit() {
        return command();
    }

    @Override
    public Outcome send(Actor actor) {
        return ends.end(actor, command());
    }

    private EndMembership.Command command() {
        return new EndMembership.Command(
                reading.target(), stint.code(), FormReader.sure(until), FormReader.sure(grounds));
    }
}
