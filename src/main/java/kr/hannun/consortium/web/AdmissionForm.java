package kr.hannun.consortium.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.AdmitMember;
import kr.hannun.consortium.Edit;
import kr.hannun.consortium.Justification;
import kr.hannun.consortium.Requirement;
import kr.hannun.consortium.Role;
import kr.hannun.organization.OrganizationQueries.OrganizationRow;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Form;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import org.jspecify.annotations.Nullable;

/** 참여기관 추가. */
final class AdmissionForm implements EditForm {

    private final Context context;
    private final AdmitMember admissions;
    private final FormReader reading;
    private final List<Option> roles;
    private final @Nullable OrganizationRow organization;
    private final @Nullable String role;
    private final @Nullable PartialDate from;
    private final @Nullable PartialDate until;
    private final @Nullable LocalizedText field;
    private final @Nullable Justification grounds;

    AdmissionForm(SubmittedFields typed, Context context, AdmitMember admissions) {
        this.context = context;
        this.admissions = admissions;
        this.reading = new FormReader(typed, context);
        this.roles = FormParts.MEMBERS.stream().map(context::option).toList();
        this.organization = reading.organization();
        this.role = reading.choice("role", roles);
        this.from = reading.date("from");
        this.until = reading.dateOrNull("until");
        this.field = reading.bothOrNull("field", Input.Maker.LINE);
        this.grounds = reading.grounds(FormParts.handlings(context));
    }

    @Override
    public String name() {
        return "admission";
    }

    @Override
    public Map<String, String> stored() {
        Map<String, String> stored = new LinkedHashMap<>();
        stored.put("organization", Objects.requireNonNullElse(context.visit().asked("organization"), ""));
        stored.put("role", Role.PARTICIPANT.code());
        FormParts.begin(stored, Requirement.APPROVAL);
        return stored;
    }

    @Override
    public Map<String, String> current() {
        OrganizationRow chosen = organization;
        return chosen == null
                ? Map.of()
                : context.lineup().stints().stream()
                        .filter(stint -> stint.party().id().equals(chosen.id()))
                        .reduce((earlier, later) -> later)
                        .map(stint -> FormParts.said(context, stint))
                        .orElse(Map.of());
    }

    @Override
    public List<Input.Group> inputs(Form form) {
        Input.Maker make = FormParts.make(form);
        return FormParts.all(List.of(
                FormParts.organization(make, context, reading),
                List.of(FormParts.row(
                        make.choice("role", false, roles), make.date("from", true), make.date("until", true))),
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
        return admissions.admit(actor, command());
    }

    private AdmitMember.Command command() {
        return new AdmitMember.Command(
                reading.target(),
                FormReader.sure(organization).id(),
                Role.ofCode(FormReader.sure(role)),
                field,
                FormReader.sure(from),
                until,
                FormReader.sure(grounds));
    }
}
