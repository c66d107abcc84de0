package kr.hannun.founding.web;

import java.util.List;
import java.util.Map;
import kr.hannun.exchange.BundleVerdict;
import kr.hannun.exchange.TakeBundle;
import kr.hannun.founding.BundleDraft;
import kr.hannun.founding.BundleDrafts;
import kr.hannun.founding.HandInBundle;
import kr.hannun.shell.Form;
import kr.hannun.shell.PlainFrame;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A bundle as it is judged: every fault at its place, or what it would bring. */
@Component
class BundlePage {

    private final BundleDrafts drafts;
    private final TakeBundle bundles;

    BundlePage(BundleDrafts drafts, TakeBundle bundles) {
        this.drafts = drafts;
        this.bundles = bundles;
    }

    /**
     * The page.
     *
     * @param content what it would bring, or null where it has faults
     * @param faults what is wrong with it, or null where nothing is
     */
    public record Page(
            PlainFrame frame,
            Form form,
            String file,
            String handedIn,
            @Nullable Content content,
            @Nullable Faults faults,
            String takeAction,
            String discardAction,
            String again) {}

    /** What it would bring: a programme, and the facts of each kind. */
    public record Content(String name, String address, long total, List<FileRow> files) {}

    /** One file with the kind of fact that stands in it. */
    public record FileRow(String kind, String file, String rows) {}

    /** What is wrong; {@code listed} are told of {@code total}. */
    public record Faults(int total, int listed, List<FaultRow> rows) {}

    /** One fault at its place; a line of a whole file and a column of a whole line are left empty. */
    public record FaultRow(String file, String line, String column, String reason) {}

    Page of(SiteContext visit, BundleDraft draft, Form form) {
        Texts texts = visit.texts();
        BundleVerdict verdict = bundles.judge(draft.fileName(), drafts.content(draft));
        String place = HandInBundle.place(draft.id());
        return new Page(
                PlainFrame.of(visit, texts.say("founding.bundle.title")),
                form,
                draft.fileName(),
                texts.moment(draft.handedInAt()),
                verdict instanceof BundleVerdict.Sound sound ? content(texts, sound) : null,
                verdict instanceof BundleVerdict.Faulty faulty ? faults(texts, faulty) : null,
                visit.link(place + "/confirmation"),
                visit.link(place + "/discarding"),
                visit.link("/programs/new/bundles/new"));
    }

    private static Content content(Texts texts, BundleVerdict.Sound sound) {
        return new Content(
                texts.say(sound.name()),
                "/programs/" + sound.slug(),
                sound.rows().values().stream().mapToInt(rows -> rows).sum(),
                sound.rows().entrySet().stream().map(file -> row(texts, file)).toList());
    }

    private static FileRow row(Texts texts, Map.Entry<String, Integer> file) {
        String kind = texts.sayIfKnown("exchange.kind." + file.getKey());
        return new FileRow(
                kind == null ? texts.say("founding.kind." + file.getKey()) : kind,
                file.getKey() + ".csv",
                texts.number(file.getValue()));
    }

    private static Faults faults(Texts texts, BundleVerdict.Faulty faulty) {
        return new Faults(
                faulty.total(),
                faulty.faults().size(),
                faulty.faults().stream()
                        .map(fault -> new FaultRow(
                                fault.file(),
                                fault.line() == 0 ? "" : texts.number(fault.line()),
                                fault.column() == null ? "" : fault.column(),
                                texts.say(fault.reason())))
                        .toList());
    }
}
