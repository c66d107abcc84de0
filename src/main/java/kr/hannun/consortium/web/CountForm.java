package kr.hannun.consortium.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.CorrectCount;
import kr.hannun.consortium.Edit;
import kr.hannun.consortium.Justification;
import kr.hannun.consortium.SaidCount;
import kr.hannun.consortium.StateCount;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Form;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import org.jspecify.annotations.Nullable;

/** 발표된 수 기록과 바로잡기: 이름이 없는 구성원도 세기만 한다. */
final class CountForm implements EditForm {

    private static final String KIND = "consortium_counts.kind";
    private static final String UNKNOWN = "unknown";
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String AMEND = "amend";
    private static final String WITHDRAW = "withdraw";

    /** What takes the form in. */
    record Takers(StateCount statements, CorrectCount corrections) {}

    private final Context context;
    private final @Nullable SaidCount was;
    private final Takers takers;
    private final FormReader reading;
    private final List<Option> leads;
    private final List<Option> ways;
    private final @Nullable String way;
    private final @Nullable String kind;
    private final @Nullable Integer number;
    private final @Nullable String lead;
    private final @Nullable PartialDate asOf;
    private final @Nullable LocalizedText note;
    private final @Nullable Justification grounds;

    /** The form of a new count, or of one that was recorded. */
    CountForm(SubmittedFields typed, Context context, @Nullable SaidCount was, Takers takers) {
        this.context = context;
        this.was = was;
        this.takers = takers;
        this.reading = new FormReader(typed, context);
        this.leads = List.of(option("lead", YES), option("lead", NO), option("lead", UNKNOWN));
        this.ways = List.of(option("way.count", AMEND), option("way.count", WITHDRAW));
        this.way = was == null ? AMEND : reading.choice("way", ways);
        this.kind = reading.choice("kind", context.options(KIND));
        this.number = reading.number("number");
        this.lead = reading.choice("includesLead", leads);
        this.asOf = reading.dateOrNull("asOf");
        this.note = reading.bothOrNull("note", Input.Maker.LINE);
        this.grounds = reading.grounds(List.of());
    }

    private Option option(String of, String code) {
        return new Option(code, context.texts().say("consortium.edit." + of + "." + code));
    }

    @Override
    public String name() {
        return was == null ? "count" : "count-correction";
    }

    @Override
    public Map<String, String> stored() {
        Map<String, String> stored = new LinkedHashMap<>();
        stored.put("includesLead", UNKNOWN);
        if (was != null) {
            stored.put("way", AMEND);
            stored.put("kind", was.kind());
            stored.put("number", String.valueOf(was.number()));
            stored.put("includesLead", was.includesLead() == null ? UNKNOWN : was.includesLead() ? YES : NO);
            stored.put("asOf", context.typed(was.asOf()));
            FormParts.put(stored, "note", was.note());
        }
        FormParts.begin(stored, null);
        return stored;
    }

    @Override
    public List<Input.Group> inputs(Form form) {
        Input.Maker make = FormParts.make(form);
        return FormParts.all(List.of(
                was == null ? List.of() : List.of(FormParts.one(make.checks("way", true, ways))),
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
    public FormReader reading() {
        return reading;
    }

    @Override
    public Edit edit() {
        return was == null ? statement() : correction(was);
    }

    @Override
    public Outcome send(Actor actor) {
        return was == null
                ? takers.statements().state(actor, statement())
                : takers.corrections().correct(actor, correction(was));
    }

    private StateCount.Command statement() {
        return new StateCount.Command(reading.target(), said(), FormReader.sure(grounds));
    }

    private CorrectCount.Command correction(SaidCount count) {
        return new CorrectCount.Command(
                reading.target(), count.code(), WITHDRAW.equals(way) ? null : said(), FormReader.sure(grounds));
    }

    private StateCount.Said said() {
        return new StateCount.Said(
                FormReader.sure(kind),
                FormReader.sure(number),
                UNKNOWN.equals(lead) ? null : YES.equals(lead),
                asOf,
                note);
    }
}
