package kr.hannun.partnerlist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.Lineup;
import kr.hannun.consortium.TakePartners;
import kr.hannun.organization.OrganizationId;
import kr.hannun.organization.RegisterOrganizations;
import kr.hannun.shared.Actor;
import org.springframework.stereotype.Component;

/** Takes a list back that was taken, as one act; or puts one away that was not. */
@Component
public class ReverseList {

    private final ListDesk desk;
    private final ListLines lines;
    private final TakePartners partners;
    private final RegisterOrganizations organizations;

    ReverseList(ListDesk desk, ListLines lines, TakePartners partners, RegisterOrganizations organizations) {
        this.desk = desk;
        this.lines = lines;
        this.partners = partners;
        this.organizations = organizations;
    }

    /** Takes it back, unless somebody edited one of its records since. */
    public Outcome reverse(Actor actor, ListTarget target, String why) {
        return desk.take(actor, target, (team, list) -> {
            if (!list.isConfirmed()) {
                return Outcome.Refused.of("why", "partnerlist.problem.not-confirmed");
            }
            return list.isAt(target.version()) ? reverse(actor, team, list, target, why) : new Outcome.Stale();
        });
    }

    private Outcome reverse(Actor actor, Lineup team, PartnerImport list, ListTarget target, String why) {
        List<String> codes = lines.of(list.id()).stream()
                .map(ListLine::membership)
                .filter(Objects::nonNull)
                .toList();
        Map<String, String> detail = new LinkedHashMap<>(list.grounds().detail());
        detail.put("why", why);
        detail.put("list", Integer.toString(list.number()));
        detail.put("file", list.fileName());
        var grounds = new TakePartners.Grounds(list.certainty(), detail);
        int edited = partners.takeBack(actor, target.program(), team, codes, grounds);
        if (edited > 0) {
            return Outcome.Refused.of("why", "partnerlist.problem.edited-since", edited);
        }
        List<OrganizationId> registered =
                lines.registered(list.id()).stream().map(OrganizationId::new).toList();
        lines.unregister(list.id());
        organizations.takeBack(target.program(), registered);
        list.reverse(actor, why, desk.now());
        return new Outcome.Done(target.place());
    }

    /** Puts a list away that was not taken. */
    public Outcome discard(Actor actor, ListTarget target) {
        return desk.take(actor, target, (team, list) -> {
            if (!list.isDraft()) {
                return Outcome.Refused.of("confirm", "partnerlist.problem.not-a-draft");
            }
            list.discard();
            return new Outcome.Done("teams/" + target.team() + "/imports");
        });
    }
}
