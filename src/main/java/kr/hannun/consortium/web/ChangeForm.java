package kr.hannun.consortium.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.ChangeMembership;
import kr.hannun.consortium.Edit;
import kr.hannun.consortium.Justification;
import kr.hannun.consortium.MembershipRecord;
import kr.hannun.consortium.Requirement;
import kr.hannun.consortium.Role;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Form;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import org.jspecify.annotations.Nullable;

/** 역할·맡은 일 변경. */
final class ChangeForm implements EditForm {

    private final Context context;
    private final MembershipRecord stint;
    private final ChangeMembership changes;
    private final FormReader reading;
    private final List<Option> roles;
    private final @Nullable String role;
    private final @Nullable PartialDate from;
    private final @Nullable LocalizedText field;
    private final @Nullable Justification grounds;

    ChangeForm(SubmittedFields typed, Context context, MembershipRecord stint, ChangeMembership changes) {
        this.context = context;
        this.stint = stint;
        this.changes = changes;
        this.reading = new FormReader(typed, context);
        this.roles = roles(context, stint);
        this.role = reading.choice("role", roles);
        this.from = reading.date("from");
        this.field = reading.bothOrNull("field", Input.Maker.LINE);
        this.grounds = reading.grounds(FormParts.handlings(context));
    }

    /** What the member of a record can be: the lead is handed over, not changed. */
    static List<Option> roles(Context context, MembershipRecord stint) {
        return stint.isLead()
                ? List.of(context.option(Role.LEAD))
                : FormParts.MEMBERS.stream().map(context::option).toList();
    }

    @Override
    public String name() {
        return "change";
    }

    @Override
    public Map<String, String> stored() {
        Map<String, String> stored = new LinkedHashMap<>();
        stored.put("role", stint.role().code());
        FormParts.put(stored, "field", stint.field());
        FormParts.begin(stored, Requirement.NOTICE);
        return stored;
    }

    @Override
    public List<Input.Group> inputs(Form form) {
        Input.Maker make = FormParts.make(form);
        return FormParts.all(List.of(
                List.of(FormParts.row(make.choice("role", false, roles), make.date("from", true))),
                FormParts.field(make),
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
        return changes.change(actor, command());
    }

    private ChangeMembership.Command command() {
        return new ChangeMembership.Command(
                reading.target(),
                stint.code(),
                Role.ofCode(FormReader.sure(role)),
                field,
                FormReader.sure(from),
                FormReader.sure(grounds));
    }
}
