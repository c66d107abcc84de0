package kr.hannun.shell;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.hannun.audit.Head;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * One reader's look at one programme: which state of the data (now or as known on an earlier day), which day, which
 * language. Controllers take it as an
 * argument; pages build their links with it, so that every state of a page is in its address.
 *
 * @param head the state of the data
 * @param program what the frame says about the programme
 * @param day the day the page speaks of
 * @param texts the reader's language
 * @param display how pages shall look
 * @param roles what the reader may do; empty for one who is not signed in
 * @param path the page's own path
 * @param query what was asked, as it came
 */
public record Visit(
        Head head,
        ProgramCard program,
        Day day,
        Texts texts,
        Display display,
        Set<Actor.Role> roles,
        String path,
        MultiValueMap<String, String> query)
        implements PageContext {

    /** The address of a place in this programme, such as {@code teams/skt#mb-001}; keeps both days and the language. */
    public String link(String place) {
        int hash = place.indexOf('#');
        String anchor = hash < 0 ? "" : place.substring(hash);
        String target = hash < 0 ? place : place.substring(0, hash);
        String base = "/programs/" + head.slug() + (target.isEmpty() ? "" : "/" + target);
        String kept = carried();
        return base + (kept.isEmpty() ? "" : (base.indexOf('?') < 0 ? "?" : "&") + kept) + anchor;
    }

    @Override
    public Visit without(String parameter) {
        MultiValueMap<String, String> fewer = new LinkedMultiValueMap<>(query);
        fewer.remove(parameter);
        return new Visit(head, program, day, texts, display, roles, path, fewer);
    }

    /** Whether the reader holds the role: what to offer; whether it may be done is decided by the use case. */
    public boolean is(Actor.Role role) {
        return roles.contains(role);
    }

    /**
     * The corner where people come in and go out; the name is filled in on the way out, so that the page can be kept. Whoever
     * comes in is led to what waits, and back to this page where nothing does.
     */
    public AccountMenu door() {
        return roles.isEmpty()
                ? AccountMenu.closed(plain("/sign-in?back=" + encoded("/me?from=" + encoded(with("", null)))))
                : AccountMenu.open(plain("/me"), plain("/sign-out"));
    }

    private String plain(String address) {
        return texts.isKorean() ? address : address + (address.indexOf('?') < 0 ? "?" : "&") + "lang=en";
    }

    /** What a form on this page must carry along as hidden fields, besides its own: both days and the language. */
    public Map<String, String> carriedFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        PartialDate asked = day.asked();
        if (asked != null) {
            fields.put("on", asked.text());
        }
        LocalDate known = head.known();
        if (known != null) {
            fields.put("known", known.toString());
        }
        if (!texts.isKorean()) {
            fields.put("lang", "en");
        }
        return fields;
    }

    /** When the newest report on the programme appeared that the day can know of, or null. */
    public @Nullable PartialDate newestReport() {
        return reportBy(day.on());
    }

    /** When the newest report appeared that another day can know of, or null. */
    public @Nullable PartialDate reportBy(LocalDate other) {
        List<PartialDate> known = program.reported().stream()
                .filter(date -> !date.last().isAfter(other))
                .toList();
        return known.isEmpty() ? null : known.getLast();
    }

    /** The day of the newest report where the page's day is later: what goes on is known for it, and no longer; else null. */
    public @Nullable PartialDate silentSince() {
        PartialDate newest = newestReport();
        return newest != null && newest.isPastOn(day.on()) ? newest : null;
    }

    /** Whether the programme had been announced by the day. */
    public boolean isAnnounced() {
        PartialDate announced = program.announcedOn();
        return announced == null || announced.hasBegunOn(day.on());
    }

    /** The reader's language. */
    public Locale language() {
        return texts.language();
    }

    private String carried() {
        StringBuilder kept = new StringBuilder();
        carriedFields()
                .forEach((name, value) -> kept.append(kept.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(value));
        return kept.toString();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
