package kr.hannun.organization;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.hannun.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Every name by which organisations are known, to find whom a typed name means. */
public final class NameBook {

    private static final int MOST_ALIKE = 5;

    private final Map<String, Set<Known>> exact = new HashMap<>();
    private final Map<String, Set<Known>> loose = new LinkedHashMap<>();
    private final Map<String, Set<Known>> spoken = new HashMap<>();
    private final List<NameKey.Shape> shapes;
    private final Map<String, Known> bySlug = new HashMap<>();

    /** A book of these names. */
    NameBook(List<Entry> entries) {
        for (Entry entry : entries) {
            Known known = entry.organization();
            exact.computeIfAbsent(NameKey.exact(entry.name()), key -> new LinkedHashSet<>())
                    .add(known);
            loose.computeIfAbsent(NameKey.loose(entry.name()), key -> new LinkedHashSet<>())
                    .add(known);
            spoken.computeIfAbsent(NameKey.spoken(entry.name()), key -> new LinkedHashSet<>())
                    .add(known);
            bySlug.put(known.slug(), known);
        }
        this.shapes = loose.keySet().stream().map(NameKey.Shape::of).toList();
    }

    /** One name of an organisation, its own or another. */
    record Entry(Known organization, String name) {}

    /**
     * An organisation that is registered.
     *
     * @param code its key in the programme, or null where only another programme knows it
     * @param kind what it is, a code of {@code organizations.kind}
     * @param kindBasis whether that follows from a source, a code of {@code organizations.kind_basis}
     */
    public record Known(
            OrganizationId id, @Nullable String code, String slug, LocalizedText name, String kind, String kindBasis) {

        /** Whether the programme lists it. */
        public boolean isListed() {
            return code != null;
        }
    }

    /** Whom a name means. */
    public sealed interface Match {

        /** Exactly this one; {@code spelledOtherwise} where only legal form, spaces or signs differ. */
        record Sure(Known organization, boolean spelledOtherwise) implements Match {}

        /** Perhaps one of these, which are written alike: a person has to say. */
        record Doubtful(List<Known> alike) implements Match {}

        /** Nobody whose name is even alike. */
        record Nobody() implements Match {}
    }

    /** Whom the name means. */
    public Match match(String name) {
        Set<Known> same = exact.getOrDefault(NameKey.exact(name), Set.of());
        if (same.size() == 1) {
            return new Match.Sure(same.iterator().next(), false);
        }
        Set<Known> respelled = same.isEmpty() ? spoken.getOrDefault(NameKey.spoken(name), Set.of()) : same;
        if (respelled.size() == 1) {
            return new Match.Sure(respelled.iterator().next(), true);
        }
        List<Known> alike = respelled.isEmpty() ? alike(NameKey.loose(name)) : List.copyOf(respelled);
        return alike.isEmpty() ? new Match.Nobody() : new Match.Doubtful(alike);
    }

    /** The organisation with this name, written exactly or otherwise, or with this slug. */
    public Optional<Known> find(String nameOrSlug) {
        return match(nameOrSlug) instanceof Match.Sure sure
                ? Optional.of(sure.organization())
                : Optional.ofNullable(bySlug.get(nameOrSlug));
    }

    /** A name without what only its spelling decides: two names with the same key mean the same. */
    public static String key(String name) {
        return NameKey.spoken(name);
    }

    private List<Known> alike(String key) {
        NameKey.Shape shape = NameKey.Shape.of(key);
        return shapes.stream()
                .filter(shape::isLike)
                .sorted(Comparator.comparingInt(other -> Math.abs(other.text().length() - key.length())))
                .flatMap(other -> loose.getOrDefault(other.text(), Set.of()).stream())
                .distinct()
                .limit(MOST_ALIKE)
                .toList();
    }
}
