package kr.hannun.founding.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.hannun.exchange.TakeBundle;
import kr.hannun.founding.BundleDraft;
import kr.hannun.founding.BundleDrafts;
import kr.hannun.founding.HandInBundle;
import kr.hannun.organization.KnownOffices;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shell.Form;
import kr.hannun.shell.Link;
import kr.hannun.shell.Option;
import kr.hannun.shell.PlainFrame;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages on which a programme begins. */
@Component
class FoundingPages {

    private static final List<String> OFFICES =
            List.of("government", "public_agency", "public_institution", "foundation");

    /** What nobody can say of a document that is at a web address, and of a programme that has one document. */
    private static final List<String> NOT_HERE = List.of("seed", "conflicting");

    private final BundleDrafts drafts;
    private final TakeBundle bundles;
    private final KnownOffices offices;

    FoundingPages(BundleDrafts drafts, TakeBundle bundles, KnownOffices offices) {
        this.drafts = drafts;
        this.bundles = bundles;
        this.offices = offices;
    }

    /**
     * The form of a new programme.
     *
     * @param bundle where one is made of a bundle instead
     */
    public record ProgramPage(
            PlainFrame frame,
            Form form,
            List<Option> offices,
            List<Option> kinds,
            List<Option> certainties,
            String action,
            String bundle,
            String back) {}

    /**
     * Where a bundle is handed in.
     *
     * @param waiting the bundle the reader handed in before and has not taken, or null
     */
    public record UploadPage(
            PlainFrame frame,
            Form form,
            String action,
            @Nullable Link waiting,
            String back) {}

    ProgramPage program(SiteContext visit, Actor actor, Form form) {
        actor.mustBe(Actor.Role.ADMIN);
        Texts texts = visit.texts();
        return new ProgramPage(
                PlainFrame.of(visit, texts.say("founding.new.title")),
                form,
                Stream.concat(
                                Stream.of(new Option("", texts.say("founding.new.none"))),
                                offices.ofKinds(OFFICES).stream()
                                        .map(office -> new Option(office.slug(), texts.say(office.name()))))
                        .toList(),
                options(texts, bundles.startingWords("sources", "kind")),
                options(texts, bundles.startingWords("program", "certainty")),
                visit.link("/programs/new"),
                visit.link("/programs/new/bundles/new"),
                visit.link("/programs"));
    }

    private static List<Option> options(Texts texts, Map<String, LocalizedText> words) {
        return words.entrySet().stream()
                .filter(word -> !NOT_HERE.contains(word.getKey()))
                .map(word -> new Option(word.getKey(), texts.say(word.getValue())))
                .toList();
    }

    UploadPage upload(SiteContext visit, Actor actor, Form form) {
        actor.mustBe(Actor.Role.ADMIN);
        return new UploadPage(
                PlainFrame.of(visit, visit.texts().say("founding.upload.title")),
                form,
                visit.link("/programs/new/bundles"),
                drafts.own(actor).map(draft -> waiting(visit, draft)).orElse(null),
                visit.link("/programs/new"));
    }

    private static Link waiting(SiteContext visit, BundleDraft draft) {
        return Link.to(visit.link(HandInBundle.place(draft.id())), draft.fileName());
    }
}
