package kr.hannun.consortium.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.Edit;
import kr.hannun.consortium.HandOverLead;
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

/** 주관기관 교체. */
final class HandOverForm implements EditForm {

    private static final String LEAVES = "leaves";

    private final Context context;
    private final HandOverLead handOvers;
    private final FormReader reading;
    private final List<Option> formerRoles;
    private final @Nullable OrganizationRow organization;
    private final @Nullable String formerRole;
    private final @Nullable PartialDate from;
    private final @Nullable LocalizedText field;
    private final @Nullable Justification grounds;

    HandOverForm(SubmittedFields typed, Context context, HandOverLead handOvers) {
        this.context = context;
        this.handOvers = handOvers;
        this.reading = new FormReader(typed, context);
        this.formerRoles =
                new ArrayList<>(FormParts.MEMBERS.stream().map(context::option).toList());
        this.formerRoles.add(new Option(LEAVES, context.texts().say("consortium.edit.former.leaves")));
        this.organization = reading.organization();
        this.from = reading.date("from");
        this.formerRole = reading.choice("formerRole", formerRoles);
        this.field = reading.bothOrNull("field", Input.Maker.LINE);
        this.grounds = reading.grounds(FormParts.handlings(context));
    }

    @Override
    public String name() {
        return "lead";
    }

    @Override
    public Map<String, String> stored() {
        Map<String, String> stored = new LinkedHashMap<>();
        stored.put("formerRole", Role.PARTICIPANT.code());
        FormParts.begin(stored, Requirement.APPROVAL);
        return stored;
    }

    @Override
    public Map<String, String> current() {
        return context.lineup()
                .leadOn(context.visit().day().today())
                .map(lead -> FormParts.said(context, lead))
                .orElse(Map.of());
    }

    @Override
    public List<Input.Group> inputs(Form form) {
        Input.Maker make = FormParts.make(form);
        return FormParts.all(List.of(
                FormParts.organization(make, context, reading),
                List.of(FormParts.row(make.date("from", true), make.choice("formerRole", false, formerRoles))),
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
        return handOvers.handOver(actor, command());
    }

    private HandOverLead.Command command() {
        String former = FormReader.sure(formerRole);
        return new HandOverLead.Command(
                reading.target(),
                FormReader.sure(organization).id(),
                former.equals(LEAVES) ? null : Role.ofCode(former),
                field,
                FormReader.sure(from),
                FormReader.sure(grounds));
    }
}
