package kr.hannun.consortium.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.CorrectTeam;
import kr.hannun.consortium.Departure;
import kr.hannun.consortium.Justification;
import kr.hannun.consortium.TeamTerms;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Form;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import org.jspecify.annotations.Nullable;

/** 정예팀 기록 바로잡기: what it is called and when it came, and of a team that left, when and why, or that it did not. */
final class TeamForm implements EditForm {

    private static final String HOW = "consortia.joined_how";
    private static final String AMEND = "amend";
    private static final String STAYED = "stayed";

    private final Context context;
    private final CorrectTeam corrections;
    private final TeamTerms terms;
    private final FormReader reading;
    private final List<Option> ways;
    private final @Nullable String way;
    private final @Nullable LocalizedText team;
    private final @Nullable PartialDate from;
    private final @Nullable String joinedHow;
    private final @Nullable LocalizedText project;
    private final @Nullable LocalizedText strategy;
    private final @Nullable PartialDate until;
    private final @Nullable DepartureParts departure;
    private final @Nullable Justification grounds;

    TeamForm(SubmittedFields typed, Context context, CorrectTeam corrections) {
        this.context = context;
        this.corrections = corrections;
        this.terms = context.lineup().terms();
        this.reading = new FormReader(typed, context);
        this.ways = List.of(way(AMEND), way(STAYED));
        boolean left = terms.departure() != null;
        this.way = left ? reading.choice("way", ways) : AMEND;
        this.team = reading.both("team", Input.Maker.LINE);
        this.from = reading.date("from");
        this.joinedHow = reading.choice("joinedHow", context.options(HOW));
        this.project = reading.bothOrNull("project", Input.Maker.LINE);
        this.strategy = reading.both("strategy", Input.Maker.LINE);
        boolean leaves = left && !STAYED.equals(way);
        this.until = leaves ? reading.date("until") : null;
        this.departure = leaves ? DepartureParts.read(reading, context) : null;
        this.grounds = reading.grounds(List.of());
    }

    private Option way(String code) {
        return new Option(code, context.texts().say("consortium.edit.way.team." + code));
    }

    @Override
    public String name() {
        return "team-correction";
    }

    @Override
    public Map<String, String> stored() {
        Map<String, String> stored = new LinkedHashMap<>();
        FormParts.put(stored, "team", terms.name());
        FormParts.put(stored, "project", terms.projectTitle());
        FormParts.put(stored, "strategy", terms.headlineStrategy());
        stored.put("from", context.typed(PartialDate.of(terms.active().from())));
        stored.put("joinedHow", terms.joinedHow());
        Departure left = terms.departure();
        if (left != null) {
            stored.put("way", AMEND);
            DepartureParts.put(stored, context, terms, left);
        }
        FormParts.begin(stored, null);
        return stored;
    }

    @Override
    public List<Input.Group> inputs(Form form) {
        Input.Maker make = FormParts.make(form);
        List<Input.Group> itself = List.of(
                FormParts.row(make.text("team", false, Input.Maker.LINE), make.text("teamEn", true, Input.Maker.LINE)),
                FormParts.row(make.date("from", true), make.choice("joinedHow", false, context.options(HOW))),
                FormParts.one(make.text("project", true, Input.Maker.LINE)),
                FormParts.one(make.text("projectEn", true, Input.Maker.LINE)),
                FormParts.one(make.area("strategy", false, Input.Maker.LINE)),
                FormParts.one(make.text("strategyEn", true, Input.Maker.LINE)));
        return terms.departure() == null
                ? FormParts.all(List.of(itself, FormParts.grounds(make, context)))
                : FormParts.all(List.of(
                        List.of(FormParts.one(make.checks("way", true, ways))),
                        itself,
                        DepartureParts.inputs(make, context),
                        FormParts.grounds(make, context)));
    }

    @Override
    public FormReader reading() {
        return reading;
    }

    @Override
    public CorrectTeam.Command edit() {
        CorrectTeam.Right right = new CorrectTeam.Right(
                FormReader.sure(team),
                project,
                FormReader.sure(strategy),
                FormReader.sure(from),
                FormReader.sure(joinedHow),
                until,
                departure == null ? null : departure.departure());
        return new CorrectTeam.Command(reading.target(), right, FormReader.sure(grounds));
    }

    @Override
    public Outcome send(Actor actor) {
        return corrections.correct(actor, edit());
    }
}
