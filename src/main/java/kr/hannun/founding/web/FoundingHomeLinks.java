package kr.hannun.founding.web;

import java.util.ArrayList;
import java.util.List;
import kr.hannun.founding.BundleDrafts;
import kr.hannun.founding.HandInBundle;
import kr.hannun.shared.Actor;
import kr.hannun.shell.HomeLinks;
import kr.hannun.shell.Link;
import kr.hannun.shell.SiteContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where a programme begins, and the bundle that waits to be confirmed, on the desks of administrators. */
@Component
@Order
class FoundingHomeLinks implements HomeLinks {

    private final BundleDrafts drafts;

    FoundingHomeLinks(BundleDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public List<Link> of(SiteContext visit, Actor actor) {
        if (!actor.is(Actor.Role.ADMIN)) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        drafts.own(actor)
                .ifPresent(draft -> links.add(Link.to(
                        visit.link(HandInBundle.place(draft.id())),
                        visit.texts().say("founding.desk.waiting", draft.fileName()))));
        links.add(Link.to(visit.link("/programs/new"), visit.texts().say("founding.desk")));
        return links;
    }
}
