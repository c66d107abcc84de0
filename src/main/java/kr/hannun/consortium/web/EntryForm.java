package kr.hannun.consortium.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.EnterTeam;
import kr.hannun.consortium.Justification;
import kr.hannun.organization.OrganizationQueries.OrganizationRow;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Slug;
import kr.hannun.shell.Form;
import kr.hannun.shell.SubmittedFields;
import org.jspecify.annotations.Nullable;

/** 정예팀 추가. */
final class EntryForm implements EditForm {

    private static final String HOW = "consortia.joined_how";

    private final Context context;
    private final EnterTeam entries;
    private final FormReader reading;
    private final @Nullable OrganizationRow organization;
    private final @Nullable LocalizedText team;
    private final @Nullable PartialDate from;
    private final @Nullable String joinedHow;
    private final @Nullable LocalizedText project;
    private final @Nullable LocalizedText strategy;
    private final @Nullable Justification grounds;

    EntryForm(SubmittedFields typed, Context context, EnterTeam entries) {
        this.context = context;
        this.entries = entries;
        this.reading = new FormReader(typed, context);
        this.organization = reading.organization();
        this.team = reading.both("team", Input.Maker.LINE);
        this.from = reading.date("from");
        this.joinedHow = reading.choice("joinedHow", context.options(HOW));
        this.project = reading.bothOrNull("project", Input.Maker.LINE);
        this.strategy = reading.both("strategy", Input.Maker.LINE);
        this.grounds = reading.grounds(List.of());
    }

    @Override
    public String name() {
        return "entry";
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
        return FormParts.all(List.of(
                FormParts.organization(make, context, reading),
                List.of(
                        FormParts.row(
                                make.text("team", false, Input.Maker.LINE),
                                make.text("teamEn", true, Input.Maker.LINE)),
                        FormParts.row(make.date("from", true), make.choice("joinedHow", false, context.options(HOW))),
                        FormParts.one(make.text("project", true, Input.Maker.LINE)),
                        FormParts.one(make.text("projectEn", true, Input.Maker.LINE)),
                        FormParts.one(make.area("strategy", false, Input.Maker.LINE)),
                        FormParts.one(make.text("strategyEn", true, Input.Maker.LINE))),
                FormParts.grounds(make, context)));
    }

    @Override
    public FormReader reading() {
        return reading;
    }

    @Override
    public EnterTeam.Command edit() {
        OrganizationRow lead = FormReader.sure(organization);
        return new EnterTeam.Command(
                context.visit().head().program(),
                reading.once(),
                FormReader.sure(team),
                project,
                FormReader.sure(strategy),
                lead.id(),
                new Slug(lead.slug()),
                FormReader.sure(from),
                FormReader.sure(joinedHow),
                FormReader.sure(grounds));
    }

    @Override
    public Outcome send(Actor actor) {
        return entries.enter(actor, edit());
    }
}
