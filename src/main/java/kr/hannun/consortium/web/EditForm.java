package kr.hannun.consortium.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.Edit;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;

/** A form that edits a team: its inputs, what was typed into it, and what sending it does. */
interface EditForm {

    /** The fields that say why and on what. */
    Set<String> OWN = Set.of(
            "handling",
            "requested",
            "approved",
            "source",
            "document",
            "certainty",
            "reason",
            "organizationChoice",
            "way");

    /** Its name in addresses of messages: {@code consortium.edit.<name>}. */
    String name();

    /** What stands there now of what the form edits, by field; a form not touched yet begins with it. */
    Map<String, String> stored();

    /** What is stored now of what was typed, to compare with it. */
    default Map<String, String> current() {
        return stored();
    }

    /** Its inputs, in the order of the page. */
    List<Input.Group> inputs(Form form);

    /** What was typed, as far as it can be read. */
    FormReader reading();

    /** Whether two people's versions of this field are to be compared; why and on what is everybody's own. */
    default boolean compares(String field) {
        return !OWN.contains(field);
    }

    /** The edit that was typed. Asked without problems. */
    Edit edit();

    /** Does what was typed. Asked without problems. */
    Outcome send(Actor actor);
}
