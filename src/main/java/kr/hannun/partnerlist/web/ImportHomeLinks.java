package kr.hannun.partnerlist.web;

import java.time.Clock;
import java.util.List;
import kr.hannun.partnerlist.ImportDrafts;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Age;
import kr.hannun.shell.HomeLinks;
import kr.hannun.shell.HomeTask;
import kr.hannun.shell.Link;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The partner lists that were sent and left as drafts, on the desk of whoever can confirm them. */
@Component
@Order(HomeLinks.OWN_WORK)
class ImportHomeLinks implements HomeLinks {

    private static final int MOST = 5;

    private final ImportDrafts imports;
    private final Clock clock;

    ImportHomeLinks(ImportDrafts imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public List<HomeTask> waiting(SiteContext visit, Actor actor) {
        List<ImportDrafts.DraftRow> drafts = actor.keeps() ? imports.drafts() : List.of();
        List<Link> oldest =
                drafts.stream().limit(MOST).map(draft -> draft(visit, draft)).toList();
        return oldest.size() < 2
                ? oldest.stream().map(HomeTask::of).toList()
                : List.of(new HomeTask(
                        Link.to("", visit.texts().say("partnerlist.desk.all", drafts.size(), oldest.size())), oldest));
    }

    private Link draft(SiteContext visit, ImportDrafts.DraftRow draft) {
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
