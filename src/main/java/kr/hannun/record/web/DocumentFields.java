package kr.hannun.record.web;

import java.util.List;
import kr.hannun.shell.Field;
import kr.hannun.shell.Form;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.source.SourceField;
import kr.hannun.source.SourcePick;
import kr.hannun.source.SourceRegister;
import kr.hannun.source.SourceSearch;

/**
 * The fields in which a document is found, described, or said to be owed.
 *
 * @param alike whether a source with the same title is there, so that it has to be said that this is another
 */
public record DocumentFields(
        SourcePick known,
        List<List<Inputs.Input>> rows,
        Field owed,
        List<Option> owing,
        boolean alike,
        Field another,
        List<Option> others) {

    /** The field of a source that is known. */
    static final String KNOWN = "source";

    /** Chosen where nobody knows yet which document says it. */
    static final String OWED = "owed";

    /** Chosen where a document with the title of a source is another one. */
    static final String ANOTHER = "another";

    static DocumentFields of(SourceColumns sources, Form form, List<List<Inputs.Input>> rows) {
        Texts texts = sources.visit().texts();
        return new DocumentFields(
                SourceField.one(KNOWN, sources.documents())
                        .pick(sources.visit(), form, texts.say("record.said-by"), null)
                        .besideNew(),
                rows,
                form.field(OWED),
                List.of(new Option("yes", texts.say("record.new.owed.yes"))),
                form.field(ANOTHER).error() != null
                        || form.typed().given(ANOTHER).isPresent(),
                form.field(ANOTHER),
                List.of(new Option("yes", texts.say("record.new.another.yes"))));
    }

    /** The sources that bear the title of a document whose address is no source's. */
    static List<SourceRegister.Document> alike(SourceRegister.Documents documents, SubmittedFields typed) {
        return new SourceSearch(documents).titled(typed.text("title"));
    }
}
