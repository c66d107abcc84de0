package kr.hannun.consortium.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.consortium.MembershipRecord;
import kr.hannun.consortium.Procedure;
import kr.hannun.consortium.Requirement;
import kr.hannun.consortium.Role;
import kr.hannun.organization.OrganizationQueries;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shell.Form;
import kr.hannun.shell.Option;
import org.jspecify.annotations.Nullable;

/** The parts that several forms of a team have in common. */
final class FormParts {

    /** What a member can be that does not lead. */
    static final List<Role> MEMBERS = List.of(Role.PARTICIPANT, Role.DEMAND, Role.COLLABORATOR, Role.SUPPORTER);

    private FormParts() {}

    /** How a change can come before the administrator. */
    static List<Option> handlings(Context context) {
        return List.of(Procedure.APPROVED, Procedure.NOTIFIED, Procedure.REQUESTED).stream()
                .map(each ->
                        new Option(each.code(), context.texts().say("consortium.handling." + each.code() + ".choice")))
                .toList();
    }

    /** Organisation by name, with a choice where what was typed fits several. */
    static List<Input.Group> organization(Input.Maker make, Context context, FormReader reading) {
        List<Input.Group> groups = new ArrayList<>();
        groups.add(one(make.text("organization", true, Input.Maker.LINE)));
        boolean several =
                reading.problems().stream().anyMatch(problem -> problem.field().equals("organizationChoice"));
        if (several || !reading.chosen().isEmpty()) {
            List<Option> options = reading.found().stream()
                    .map(row -> new Option(row.organization().slug(), said(context, row)))
                    .toList();
            groups.add(one(make.checks("organizationChoice", false, options)));
        }
        return groups;
    }

    private static String said(Context context, OrganizationQueries.FoundRow row) {
        String name = context.texts().say(row.organization().name());
        return row.foundBy() == null ? name : name + " (" + row.foundBy() + ")";
    }

    /** What the member does, in both languages. */
    static List<Input.Group> field(Input.Maker make) {
        return List.of(
                one(make.area("field", false, Input.Maker.LINE)), one(make.text("fieldEn", true, Input.Maker.LINE)));
    }

    /** Which procedure, with its dates. */
    static List<Input.Group> procedure(Input.Maker make, Context context) {
        return List.of(
                one(make.checks("handling", true, handlings(context))),
                new Input.Group(List.of(make.date("requested", true), make.date("approved", true))));
    }

    /** Who says so, how sure it is, and why. */
    static List<Input.Group> grounds(Input.Maker make, Context context) {
        return List.of(
                one(make.source(context.visit(), context.source())),
                new Input.Group(List.of(
                        make.text("document", true, Input.Maker.SHORT),
                        make.choice("certainty", false, context.certainties()))),
                one(make.area("reason", true, Input.Maker.LONG)));
    }

    static Input.Group one(Input.Line line) {
        return new Input.Group(List.of(line));
    }

    static Input.Group row(Input.Line... lines) {
        return new Input.Group(List.of(lines));
    }

    /** The usual procedure of a change and a usual certainty, to begin with. */
    static void begin(Map<String, String> stored, @Nullable Requirement requirement) {
        if (requirement != null) {
            stored.put("handling", requirement.usualHandling().code());
        }
        stored.put("certainty", "press");
    }

    /** A text in both languages as it stands in its fields; the English is left out where it is the same. */
    static void put(Map<String, String> stored, String field, @Nullable LocalizedText text) {
        stored.put(field, text == null ? "" : text.ko());
        stored.put(field + "En", text == null || text.en().equals(text.ko()) ? "" : text.en());
    }

    /** A record as its fields would say it. */
    static Map<String, String> said(Context context, MembershipRecord stint) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("organization", context.texts().say(stint.party().name()));
        said.put("role", stint.role().code());
        said.put("from", context.typed(stint.statedFrom()));
        said.put("until", context.typed(stint.statedUntil()));
        put(said, "field", stint.field());
        return said;
    }

    static List<Input.Group> all(List<List<Input.Group>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    static Input.Maker make(Form form) {
        return new Input.Maker(form);
    }
}
