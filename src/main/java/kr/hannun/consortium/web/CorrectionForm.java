package kr.hannun.consortium.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.CorrectMembership;
import kr.hannun.consortium.Edit;
import kr.hannun.consortium.Justification;
import kr.hannun.consortium.MembershipRecord;
import kr.hannun.consortium.Role;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Form;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import org.jspecify.annotations.Nullable;

/** 기록 바로잡기. */
final class CorrectionForm implements EditForm {

    private static final String AMEND = "amend";
    private static final String WITHDRAW = "withdraw";

    private final Context context;
    private final MembershipRecord stint;
    private final CorrectMembership corrections;
    private final FormReader reading;
    private final List<Option> ways;
    private final List<Option> roles;
    private final @Nullable String way;
    private final @Nullable String role;
    private final @Nullable PartialDate from;
    private final @Nullable PartialDate until;
    private final @Nullable LocalizedText field;
    private final @Nullable Justification grounds;

    CorrectionForm(SubmittedFields typed, Context context, MembershipRecord stint, CorrectMembership corrections) {
        this.context = context;
        this.stint = stint;
        this.corrections = corrections;
        this.reading = new FormReader(typed, context);
        this.ways = List.of(way(AMEND), way(WITHDRAW));
        this.roles = ChangeForm.roles(context, stint);
        this.way = reading.choice("way", ways);
        this.role = reading.choice("role", roles);
        this.from = reading.date("from");
        this.until = reading.dateOrNull("until");
        this.field = reading.bothOrNull("field", Input.Maker.LINE);
        this.grounds = reading.grounds(List.of());
    }

    private Option way(String code) {
        return new Option(code, context.texts().say("consortium.edit.way." + code));
    }

    @Override
    public String name() {
        return "correction";
    }

    @Override
    public Map<String, String> stored() {
        Map<String, String> stored = new LinkedHashMap<>();
        stored.put("way", AMEND);
        stored.put("role", stint.role().code());
        stored.put("from", context.typed(stint.statedFrom()));
        stored.put("until", context.typed(stint.statedUntil()));
        FormParts.put(stored, "field", stint.field());
        FormParts.begin(stored, null);
        return stored;
    }

    @Override
    public List<Input.Group> inputs(Form form) {
        Input.Maker make = FormParts.make(form);
        return FormParts.all(List.of(
                List.of(
                        FormParts.one(make.checks("way", true, ways)),
                        FormParts.row(
                                make.choice("role", false, roles), make.date("from", true), make.date("until", true))),
                FormParts.field(make),
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
        return corrections.correct(actor, command());
    }

    private CorrectMembership.Command command() {
        return new CorrectMembership.Command(
                reading.target(), stint.code(), WITHDRAW.equals(way) ? null : right(), FormReader.sure(grounds));
    }

    private CorrectMembership.Right right() {
        return new CorrectMembership.Right(Role.ofCode(FormReader.sure(role)), field, FormReader.sure(from), until);
    }
}
