package kr.hannun.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kr.hannun.shared.Actor;
import tools.jackson.databind.JsonNode;

/** Who may read what an entry says; that it is there is no secret, as the chain would not hold without it. */
public enum Audience {
    /** Whoever reads the pages. */
    EVERYBODY,
    /** Those who work for the office: staff, coordinators, admins. */
    OFFICE,
    /** Coordinators and admins: what runs in an evaluation. */
    COORDINATORS;

    /** The name of its line in an entry's text. */
    static final String LINE = "audience";

    /** Whether somebody with these roles belongs to it. */
    public boolean includes(Set<Actor.Role> roles) {
        return switch (this) {
            case EVERYBODY -> true;
            case OFFICE -> roles.contains(Actor.Role.STAFF) || COORDINATORS.includes(roles);
            case COORDINATORS -> roles.contains(Actor.Role.COORDINATOR) || roles.contains(Actor.Role.ADMIN);
        };
    }

    /** The word that stands in an entry's text. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words of every audience that somebody with these roles belongs to. */
    static List<String> codesFor(Set<Actor.Role> roles) {
        return Arrays.stream(values())
                .filter(audience -> audience.includes(roles))
                .map(Audience::code)
                .toList();
    }

    /** The audience an entry's text names; the smallest where it names none. */
    static Audience of(JsonNode line) {
        String named = line.path(LINE).asString("");
        return Arrays.stream(values())
                .filter(audience -> audience.code().equals(named))
                .findFirst()
                .orElse(COORDINATORS);
    }
}
