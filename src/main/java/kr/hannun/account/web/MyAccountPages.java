package kr.hannun.account.web;

import java.util.List;
import java.util.function.Function;
import kr.hannun.account.AccountNotices;
import kr.hannun.account.Enrolment;
import kr.hannun.account.OwnAccountFirst;
import kr.hannun.account.OwnAccountFirst.Demand;
import kr.hannun.account.OwnPasskeys;
import kr.hannun.account.Sessions;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Back;
import kr.hannun.shell.Form;
import kr.hannun.shell.HomeLinks;
import kr.hannun.shell.HomeTask;
import kr.hannun.shell.Link;
import kr.hannun.shell.PlainFrame;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a person's own page. */
@Component
class MyAccountPages {

    private final Sessions sessions;
    private final OwnPasskeys passkeys;
    private final Enrolment enrolment;
    private final AccountNotices notices;
    private final OwnAccountFirst first;
    private final List<HomeLinks> links;

    MyAccountPages(
            Sessions sessions,
            OwnPasskeys passkeys,
            Enrolment enrolment,
            AccountNotices notices,
            OwnAccountFirst first,
            List<HomeLinks> links) {
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.enrolment = enrolment;
        this.notices = notices;
        this.first = first;
        this.links = links;
    }

    /**
     * A person's own page.
     *
     * @param notices what was done to the way into the account and is not read yet
     * @param waiting what waits for the person
     * @param news what is new to the person
     * @param work where the person's work is
     * @param demand what must be done before anything else opens, or null
     * @param from the page the person came from, or null
     */
    public record Page(
            PlainFrame frame,
            String name,
            String roles,
            List<String> notices,
            List<HomeTask> waiting,
            List<Link> news,
            List<Link> work,
            List<Seat> seats,
            Keys keys,
            @Nullable Demand demand,
            @Nullable String from,
            boolean kept,
            Form form,
            Actions actions) {}

    /** One place where the person is signed in. */
    public record Seat(boolean here, String place, String since, String seen, String endAction) {}

    /**
     * The person's passkeys.
     *
     * @param about what the person can do about them now
     * @param use whether using one would let the person do more
     */
    public record Keys(List<Key> held, String about, boolean add, boolean remove, boolean use) {}

    /** A passkey of the person. */
    public record Key(String label, String removal) {}

    /** Where the forms of the page go. */
    public record Actions(String password, String endAll, String read) {}

    /** Whether there is something the person has to see before anything else. */
    boolean callsFor(SiteContext visit, Actor actor) {
        return first.demand().isPresent()
                || !notices.unread(actor).isEmpty()
                || links.stream().anyMatch(some -> !some.waiting(visit, actor).isEmpty());
    }

    Page page(SiteContext visit, Actor actor, String name, String session, Form form) {
        Texts texts = visit.texts();
        return new Page(
                PlainFrame.of(visit, texts.say("account.desk.title")),
                name,
                Roles.of(texts, actor.roles()),
                notices.unread(actor).stream()
                        .map(notice -> notice(texts, notice))
                        .toList(),
                all(some -> some.waiting(visit, actor)),
                all(some -> some.news(visit, actor)),
                all(some -> some.of(visit, actor)),
                sessions.of(name).stream()
                        .map(open -> seat(visit, open, Sessions.handle(session)))
                        .toList(),
                keys(visit, actor, name),
                first.demand().orElse(null),
                from(visit),
                visit.asked("kept") != null,
                form,
                new Actions(
                        visit.link("/me/password"),
                        visit.link("/me/sessions/ending"),
                        visit.link("/me/notices/reading")));
    }

    private static @Nullable String from(SiteContext visit) {
        String from = visit.asked("from");
        return from == null ? null : Back.of(from);
    }

    private <T> List<T> all(Function<HomeLinks, List<T>> asked) {
        return links.stream().map(asked).flatMap(List::stream).toList();
    }

    private static String notice(Texts texts, AccountNotices.Notice notice) {
        String place = notice.place();
        return texts.say(
                "account.notice." + AccountNotices.word(notice.kind()),
                texts.moment(notice.at()),
                place == null ? texts.say("nothing.unknown") : place);
    }

    private Keys keys(SiteContext visit, Actor actor, String name) {
        List<Key> held = passkeys.of(name).stream()
                .map(key -> new Key(key.label(), visit.link("/me/passkeys/" + key.id() + "/removal")))
                .toList();
        boolean used = enrolment.mayRemove();
        boolean byLink = enrolment.isByLink(actor);
        String about = used ? "used" : byLink ? "by-link" : held.isEmpty() ? "ask" : "use-first";
        return new Keys(
                held,
                visit.texts().say("account.passkeys.about." + about),
                enrolment.mayAdd(actor),
                used,
                !held.isEmpty() && !used);
    }

    private static Seat seat(SiteContext visit, Sessions.Open open, String here) {
        Texts texts = visit.texts();
        @Nullable String place = open.place();
        return new Seat(
                open.handle().equals(here),
                place == null ? texts.say("nothing.unknown") : Browser.named(texts, place),
                texts.moment(open.since()),
                texts.moment(open.lastSeen()),
                visit.link("/me/sessions/" + open.handle() + "/ending"));
    }
}
