package kr.hannun.partnerlist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.hannun.audit.Head;
import kr.hannun.audit.Outcome;
import kr.hannun.audit.Trail;
import kr.hannun.consortium.Lineup;
import kr.hannun.consortium.Party;
import kr.hannun.consortium.TakePartners;
import kr.hannun.organization.NameBook;
import kr.hannun.organization.OrganizationId;
import kr.hannun.organization.RegisterOrganizations;
import kr.hannun.organization.Slugs;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.source.SourceDirectory;
import kr.hannun.source.SourceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a list that was looked over: new organisations are registered, all lines join, in one act or not at all. */
@Component
public class ConfirmList {

    private final ListDesk desk;
    private final ListLines lines;
    private final JudgeList judge;
    private final Trail trail;
    private final RegisterOrganizations organizations;
    private final Slugs slugs;
    private final SourceDirectory sources;
    private final TakePartners partners;
    private final JdbcClient jdbc;

    ConfirmList(
            ListDesk desk,
            ListLines lines,
            JudgeList judge,
            Trail trail,
            RegisterOrganizations organizations,
            Slugs slugs,
            SourceDirectory sources,
            TakePartners partners,
            JdbcClient jdbc) {
        this.desk = desk;
        this.lines = lines;
        this.judge = judge;
        this.trail = trail;
        this.organizations = organizations;
        this.slugs = slugs;
        this.sources = sources;
        this.partners = partners;
        this.jdbc = jdbc;
    }

    /** Takes the list. */
    public Outcome confirm(Actor actor, Slug program, ListTarget target) {
        return desk.take(actor, target, (team, list) -> {
            if (!list.isDraft()) {
                return Outcome.Refused.of("confirm", "partnerlist.problem.not-a-draft");
            }
            if (!list.isAt(target.version())) {
                return new Outcome.Stale();
            }
            return confirm(actor, trail.head(program).orElseThrow(), team, list, target);
        });
    }

    private Outcome confirm(Actor actor, Head head, Lineup team, PartnerImport list, ListTarget target) {
        List<Judged> judged = judge.judge(head, team, lines.of(list.id()), list.usual());
        long waiting = judged.stream().filter(line -> line.verdict().waits()).count();
        List<Judged> added = judged.stream()
                .filter(line -> line.verdict() == Judged.Verdict.ADDED)
                .toList();
        if (waiting > 0) {
            return Outcome.Refused.of("confirm", "partnerlist.problem.still-waiting", waiting);
        }
        if (added.isEmpty()) {
            return Outcome.Refused.of("confirm", "partnerlist.problem.nothing-to-add");
        }
        take(actor, head.program(), team, list, added);
        list.confirm(actor, desk.now());
        return new Outcome.Done(target.place());
    }

    private void take(Actor actor, ProgramId program, Lineup team, PartnerImport list, List<Judged> added) {
        SourceId whole = list.grounds().cited(program, sources);
        Map<String, Party> fresh = register(program, added, whole);
        List<TakePartners.Partner> joining = new ArrayList<>();
        for (Judged line : added) {
            Judged.Reading reading = Objects.requireNonNull(line.reading());
            joining.add(new TakePartners.Partner(
                    party(line, fresh),
                    reading.role(),
                    reading.work(),
                    reading.from(),
                    reading.until(),
                    Objects.requireNonNull(reading.days()),
                    cites(program, reading, whole)));
        }
        var grounds = new TakePartners.Grounds(list.certainty(), detail(list, added.size(), fresh.size()));
        List<String> codes = partners.take(actor, program, team, joining, grounds);
        List<ListLines.Became> became = new ArrayList<>();
        for (int at = 0; at < added.size(); at++) {
            Party party = fresh.get(JudgeList.who(added.get(at)));
            UUID registered = party == null ? null : party.id().value();
            became.add(new ListLines.Became(added.get(at).line().number(), codes.get(at), registered));
        }
        lines.became(list.id(), became);
        jdbc.sql("set constraints all immediate").update();
        jdbc.sql("set constraints all deferred").update();
    }

    private Map<String, Party> register(ProgramId program, List<Judged> added, SourceId whole) {
        Map<String, RegisterOrganizations.Command> commands = new LinkedHashMap<>();
        Slugs.Taken taken = slugs.taken();
        RegisterOrganizations.FreeCodes free = organizations.freeCodes(program);
        for (Judged line : added) {
            NameBook.Known known = line.known();
            String who = JudgeList.who(line);
            if (commands.containsKey(who) || (known != null && known.isListed())) {
                continue;
            }
            Judged.Reading reading = Objects.requireNonNull(line.reading());
            Slug slug = known == null ? taken.propose(reading.name().en()) : new Slug(known.slug());
            String code = free.give(slug);
            commands.put(
                    who,
                    new RegisterOrganizations.Command(
                            code, slug, reading.name(), reading.kind(), "source", null, whole, null, List.of()));
        }
        Map<String, OrganizationId> ids = organizations.register(program, List.copyOf(commands.values()));
        Map<String, Party> parties = new LinkedHashMap<>();
        commands.forEach((who, command) -> parties.put(
                who, new Party(Objects.requireNonNull(ids.get(command.code())), command.code(), command.name())));
        return parties;
    }

    private static Party party(Judged line, Map<String, Party> fresh) {
        NameBook.Known known = line.known();
        Party party = fresh.get(JudgeList.who(line));
        return party != null || known == null
                ? Objects.requireNonNull(party)
                : new Party(known.id(), Objects.requireNonNull(known.code()), known.name());
    }

    private List<SourceId> cites(ProgramId program, Judged.Reading reading, SourceId whole) {
        String own = reading.source();
        return own == null
                ? List.of(whole)
                : sources.find(program, own).map(found -> List.of(found, whole)).orElse(List.of(whole));
    }

    private static Map<String, String> detail(PartnerImport list, int added, int registered) {
        Map<String, String> detail = new LinkedHashMap<>(list.grounds().detail());
        detail.put("certainty", list.certainty().code());
        detail.put("list", Integer.toString(list.number()));
        detail.put("file", list.fileName());
        detail.put("sha256", list.contentHash());
        detail.put("added", Integer.toString(added));
        detail.put("registered", Integer.toString(registered));
        return detail;
    }
}
