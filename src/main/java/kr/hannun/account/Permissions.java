package kr.hannun.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.hannun.shared.Actor;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may call which route: the one table that the filter chain, its tests and {@code docs/permissions.md} are made from.
 * What is not in it is refused.
 */
final class Permissions {

    private static final String FILE = "/account/permissions.csv";
    private static final String EVERYONE = "everyone";
    private static final String PUBLISHED = "published";
    private static final String SIGNED_IN = "signed-in";

    private final List<Route> routes;

    private Permissions(List<Route> routes) {
        this.routes = routes;
    }

    /** Whom a route is for. */
    enum Audience {
        /** Anybody, signed in or not. */
        EVERYONE,
        /** Anybody, unless the office shows even published facts only to people it knows. */
        PUBLISHED,
        /** Whoever is signed in. */
        SIGNED_IN,
        /** Whoever holds one of the roles. */
        ROLES
    }

    /**
     * One line of the table.
     *
     * @param method of the request; GET stands for HEAD too
     * @param path with its variables, as the controllers declare it
     * @param roles that may call it, where it is for roles
     * @param object what the use case decides beyond the role, such as "own"; empty where nothing
     * @param logged whether calling it is written into the access log
     * @param what it is
     */
    record Route(
            String method,
            String path,
            Audience audience,
            Set<Actor.Role> roles,
            String object,
            boolean logged,
            String what) {

        /** Whether anybody may call it, or whoever is signed in about nobody but oneself. */
        boolean isForAnybodyOrOneself() {
            return audience == Audience.EVERYONE || (audience == Audience.SIGNED_IN && object.equals("own"));
        }
    }

    /** Reads the table. */
    static Permissions read() {
        try (InputStream file = Permissions.class.getResourceAsStream(FILE);
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Permissions(rows.stream().map(Permissions::route).toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Route route(CSVRecord row) {
        String who = row.get("who");
        return new Route(
                row.get("method"),
                row.get("path"),
                switch (who) {
                    case EVERYONE -> Audience.EVERYONE;
                    case PUBLISHED -> Audience.PUBLISHED;
                    case SIGNED_IN -> Audience.SIGNED_IN;
                    default -> Audience.ROLES;
                },
                roles(who),
                row.get("object"),
                !row.get("log").isEmpty(),
                row.get("what"));
    }

    private static Set<Actor.Role> roles(String who) {
        Set<Actor.Role> roles = EnumSet.noneOf(Actor.Role.class);
        Arrays.stream(Actor.Role.values())
                .filter(role -> List.of(who.split(" ")).contains(role.name()))
                .forEach(roles::add);
        return Set.copyOf(roles);
    }

    /** The routes, the more particular path first: {@code teams/new} is not the page of a team called new. */
    List<Route> particularFirst() {
        return routes.stream()
                .sorted(Comparator.comparing(
                        route -> PathPatternParser.defaultInstance.parse(route.path()),
                        PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    /** The routes as the table has them. */
    List<Route> routes() {
        return routes;
    }
}
