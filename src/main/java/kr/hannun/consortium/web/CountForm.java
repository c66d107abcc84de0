package kr.hannun.consortium.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.Grounds;
import kr.hannun.consortium.StateCount;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Form;
import kr.hannun.shell.Option;
import kr.hannun.shell.Typed;
import org.jspecify.annotations.Nullable;

/** 발표된 수 기록: 이름이 없는 구성원도 세기만 한다. */
final class CountForm implements EditForm {

    private static final String KIND = "consortium_counts.kind";
    private static final String UNKNOWN = "unknown";
    private static final String YES = "yes";

    private final Context context;
    private final StateCount counts;
    private final Reading reading;
    private final List<Option> leads;
    private final @Nullable String kind;
    private final @Nullable Integer number;
    private final @Nullable String lead;
    private final @Nullable PartialDate asOf;
    private final @Nullable LocalizedText note;
    private final @Nullable Grounds grounds;

    CountForm(Typed typed, Context context, StateCount counts) {
        this.context = context;
        this.counts = counts;
        this.reading = new Reading(typed, context);
        this.leads = List.of(lead(YES), lead("no"), lead(UNKNOWN));
        this.kind = reading.choice("kind", context.options(KIND));
        this.number = reading.number("number");
        this.lead = reading.choice("includesLead", leads);
        this.asOf = reading.dateOrNull("asOf");
        this.note = reading.bothOrNull("note", Input.Maker.LINE);
        this.grounds = reading.grounds(List.of());
    }

    private Option lead(String code) {
        return new Option(code, context.texts().say("consortium.edit.lead." + code));
    }

    @Override
    public String name() {
        return "count";
    }

    @Override
    public Map<String, String> stored() {
        Map<String, String> stored = new LinkedHashMap<>();
        stored.put("includesLead", UNKNOWN);
        FormParts.begin(stored, null);
        return stored;
    }

    @Override
    public List<Input.Group> inputs(Form form) {
        Input.Maker make = FormParts.make(form);
        return FormParts.all(List.of(
                List.of(
                        FormParts.row(
                                make.choice("kind", false, context.options(KIND)),
                                make.text("number", false, Input.Maker.SHORT),
                                make.date("asOf", true)),
                        FormParts.one(make.checks("includesLead", false, leads)),
                        FormParts.one(make.text("note", false, Input.Maker.LINE)),
                        FormParts.one(make.text("noteEn", true, Input.Maker.LINE))),
                FormParts.grounds(make, context)));
    }

    @Override
    public Reading reading() {
        return reading;
    }

    @Override
    public Outcome send(Actor actor) {
        String code = Reading.sure(kind);
        return counts.state(
                actor,
                new StateCount.Command(
                        reading.target(),
                        code,
                        context.labels().of(KIND, code),
                        Reading.sure(number),
                        UNKNOWN.equals(lead) ? null : YES.equals(lead),
                        asOf,
                        note,
                        Reading.sure(grounds)));
    }
}
