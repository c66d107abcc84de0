package kr.hannun.partnerlist.web;

import java.time.Clock;
import java.util.List;
import kr.hannun.partnerlist.ImportDrafts;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Age;
import kr.hannun.shell.DeskLinks;
import kr.hannun.shell.DeskTask;
import kr.hannun.shell.Link;
import kr.hannun.shell.PlainVisit;
import kr.hannun.shell.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The partner lists that were sent and left as drafts, on the desk of whoever can confirm them. */
@Component
@Order(DeskLinks.OWN_WORK)
class ImportsOnDesk implements DeskLinks {

    private static final int MOST = 5;

    private final ImportDrafts imports;
    private final Clock clock;

    ImportsOnDesk(ImportDrafts imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public List<DeskTask> waiting(PlainVisit visit, Actor actor) {
        List<ImportDrafts.DraftRow> drafts = actor.keeps() ? imports.drafts() : List.of();
        List<Link> oldest =
                drafts.stream().limit(MOST).map(draft -> draft(visit, draft)).toList();
        return oldest.size() < 2
                ? oldest.stream().map(DeskTask::of).toList()
                : List.of(new DeskTask(
                        Link.to("", visit.texts().say("partnerlist.desk.all", drafts.size(), oldest.size())), oldest));
    }

    private Link draft(PlainVisit visit, ImportDrafts.DraftRow draft) {
        Texts texts = visit.texts();
        return Link.to(
                visit.link("/programs/" + draft.program() + "/teams/" + draft.team() + "/imports/" + draft.number()),
                texts.say(
                        "partnerlist.desk",
                        texts.say(draft.teamName()),
                        draft.fileName(),
                        Age.of(texts, draft.uploadedAt(), clock.instant())));
    }
}
