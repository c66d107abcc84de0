package kr.hannun.allocation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.shared.Sha256;
import kr.hannun.source.DisagreementQueries.DisagreementRow;
import org.jspecify.annotations.Nullable;

/**
 * Something a rule found: a question to be answered by a person, never a verdict.
 *
 * @param rule the key of the rule
 * @param organization whom it is about besides the teams, or null
 * @param teams one team, or the two that are compared
 * @param kind of the support, code of {@code support.kind}
 * @param rows the lines on the one side
 * @param against the lines on the other side; none where the other side is no line
 * @param places where the organisation stands, as far as the finding rests on it
 * @param overlap when, as precisely as it can be said
 * @param ownUse whether the other side is only what the organisation provides to itself
 * @param disagreement what sources say otherwise of the lines, where the finding asks about that and it is recorded, or null
 */
public record Finding(
        String rule,
        @Nullable Party organization,
        List<Party> teams,
        String kind,
        List<SupportRow> rows,
        List<SupportRow> against,
        List<Place> places,
        Stretch overlap,
        boolean ownUse,
        @Nullable DisagreementRow disagreement) {

    private static final int NAME_DIGITS = 12;

    /** The lines on both sides. */
    public Stream<SupportRow> lines() {
        return Stream.concat(rows.stream(), against.stream());
    }

    /** What it asks, whatever lines it rests on: the rule, whom it is about and the kind of support. */
    public String question() {
        String about = organization == null ? "" : organization.slug();
        return Stream.concat(Stream.of(rule, about, kind), teams.stream().map(Party::slug))
                .collect(Collectors.joining(" "));
    }

    /** Its name in addresses: the same as long as it asks the same about the same lines, whatever these say. */
    public String name() {
        String codes = lines().map(SupportRow::code).sorted().collect(Collectors.joining(" "));
        return rule + "-" + Sha256.of(question() + "\n" + codes).substring(0, NAME_DIGITS);
    }

    /** What it rests on: a print of each line by its code and of each place by its team, in the order of the keys. */
    public Map<String, String> grounds() {
        Map<String, String> prints = new TreeMap<>();
        lines().forEach(line -> prints.put(line.code(), line.print()));
        places.forEach(place -> prints.put(place.key(), place.print()));
        if (disagreement != null) {
            prints.put(disagreement.code(), Sha256.of(disagreement.toString()));
        }
        return prints;
    }
}
