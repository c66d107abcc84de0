package kr.hannun.review.round;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.calculation.Aggregation;
import kr.hannun.review.calculation.Conversion;
import kr.hannun.review.calculation.Fraction;
import kr.hannun.review.calculation.ReviewRules;
import kr.hannun.review.calculation.Rounding;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A round held here, with its rules.
 *
 * @param pack the rule pack it was made from
 * @param asOf the day whose rules they are
 * @param full the full marks of the whole round
 * @param planned how many teams are meant to go on, or null where nothing was planned
 * @param clock how long teams may object
 * @param soft until when reviews should be handed in
 * @param hard until when they can be handed in
 * @param repeats the round it repeats or re-examines, or null
 * @param acts what two people have proposed or done with it
 * @param work what has become of it since it was opened
 */
public record ReviewRound(
        UUID id,
        String slug,
        String title,
        ReviewKind kind,
        boolean rehearsal,
        String pack,
        LocalDate asOf,
        LocalizedText citation,
        BigDecimal full,
        Rounding rounding,
        @Nullable BigDecimal floor,
        List<String> tieBreak,
        @Nullable Integer planned,
        ObjectionClock clock,
        Instant soft,
        Instant hard,
        @Nullable Repeated repeats,
        List<Part> parts,
        List<Team> teams,
        Map<RoundTransition, Acted> acts,
        AtWork work) {

    /** A part with its panel. */
    public record Part(
            UUID id,
            String code,
            LocalizedText name,
            BigDecimal weight,
            int panelSize,
            int minimum,
            Aggregation aggregation,
            Conversion conversion,
            Rounding rounding,
            @Nullable BigDecimal floor,
            List<Criterion> criteria) {

        /** The criteria that are marked or measured: those without any below them. */
        public List<Criterion> marked() {
            return criteria.stream()
                    .filter(each ->
                            criteria.stream().noneMatch(other -> each.code().equals(other.parent())))
                    .toList();
        }

        private Part reweighed(Map<String, BigDecimal> weights) {
            return new Part(
                    id,
                    code,
                    name,
                    weights.getOrDefault(code, weight),
                    panelSize,
                    minimum,
                    aggregation,
                    conversion,
                    rounding,
                    floor,
                    criteria.stream()
                            .map(each -> each.weight() == null
                                    ? each
                                    : each.weighing(weights.getOrDefault(each.code(), each.weight())))
                            .toList());
        }

        /** Whether people mark it. */
        public boolean isJudged() {
            return criteria.stream().anyMatch(each -> each.kind() == CriterionKind.SCORED);
        }
    }

    /**
     * What is looked at.
     *
     * @param commentUpTo the highest step that must be explained, or null
     */
    public record Criterion(
            UUID id,
            String code,
            @Nullable String parent,
            CriterionKind kind,
            Conversion conversion,
            LocalizedText name,
            LocalizedText about,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal commentUpTo,
            List<Step> steps) {

        private Criterion weighing(BigDecimal other) {
            return new Criterion(id, code, parent, kind, conversion, name, about, other, commentUpTo, steps);
        }

        /** As a rule of the calculation. */
        ReviewRules.Criterion rule() {
            return new ReviewRules.Criterion(
                    code,
                    parent,
                    kind,
                    weight,
                    conversion,
                    steps.stream()
                            .filter(step -> step.share() != null)
                            .map(step -> new ReviewRules.Step(BigDecimal.valueOf(step.value()), whole(step.share())))
                            .toList());
        }

        private static BigDecimal whole(@Nullable BigDecimal share) {
            return share == null ? BigDecimal.ZERO : share;
        }

        /** The points of a step, or nothing where it gives none. */
        public Optional<Fraction> points(int value) {
            return kind == CriterionKind.SCORED
                    ? Optional.of(rule().points(BigDecimal.valueOf(value)))
                    : Optional.empty();
        }
    }

    /** An allowed step. */
    public record Step(int value, @Nullable BigDecimal share, LocalizedText name, LocalizedText about) {}

    /**
     * A team under review, by its short name.
     *
     * @param left its last day in the programme, or null where it has not left
     * @param out since when and why two people took it out of the round, or null
     */
    public record Team(
            UUID id,
            String slug,
            LocalizedText name,
            @Nullable LocalDate left,
            @Nullable Out out) {

        /** Whether it is still in the round. */
        public boolean isIn() {
            return out == null;
        }
    }

    /** That a team was taken out of the round. */
    public record Out(LocalDate since, String why) {}

    /**
     * What has become of an opened round beside its acts.
     *
     * @param version of the rules in force
     * @param amendedAt when that came into force, or null where they are those it was opened with
     * @param begun whether a review was handed in, from when on nobody changes alone who counts
     * @param extended until when everybody was given more time, or null
     * @param givenUp what will not be measured
     * @param seats how many were given
     * @param panel who sits on it and has not declined
     */
    public record AtWork(
            int version,
            @Nullable Instant amendedAt,
            boolean begun,
            @Nullable Instant extended,
            List<GivenUp> givenUp,
            int seats,
            Set<UUID> panel) {}

    /** A measured criterion that was given up, of one team or, by null, of all. */
    public record GivenUp(String criterion, @Nullable UUID team) {}

    /**
     * The round that is repeated or re-examined.
     *
     * @param withoutEarlier whether nobody who sat on its panel may sit again (R13)
     */
    public record Repeated(UUID id, String slug, String title, boolean withoutEarlier) {}

    /**
     * An act of two people.
     *
     * @param why the reason, or null where none is asked for
     * @param digest the SHA-256 over the calculation sheet, of a closing
     * @param doer what the second person is called, or null while it is only proposed
     */
    public record Acted(
            UUID proposedBy,
            String proposer,
            Instant proposedAt,
            @Nullable String why,
            @Nullable String digest,
            @Nullable String doer,
            @Nullable Instant doneAt) {

        /** Whether the second person has done it. */
        public boolean isDone() {
            return doneAt != null;
        }
    }

    /** The act as far as it has come. */
    public Optional<Acted> act(RoundTransition act) {
        return Optional.ofNullable(acts.get(act));
    }

    /** Whether two people have done this. */
    public boolean is(RoundTransition act) {
        return act(act).filter(Acted::isDone).isPresent();
    }

    /** Whether reviews can be written: its rules stand, and nothing is settled yet. */
    public boolean isOpen() {
        return is(RoundTransition.OPEN) && !is(RoundTransition.CLOSE) && !is(RoundTransition.VOID);
    }

    /** The same with everything that belongs to it. */
    ReviewRound with(List<Part> itsParts, List<Team> itsTeams) {
        return new ReviewRound(
                id, slug, title, kind, rehearsal, pack, asOf, citation, full, rounding, floor, tieBreak, planned, clock,
                soft, hard, repeats, itsParts, itsTeams, acts, work);
    }

    /** Whether this person sits on its panel, and so neither runs it nor sees how it goes. */
    public boolean sits(Actor actor) {
        return work.panel().contains(actor.account());
    }

    /** Until when everybody can hand in. */
    public Instant deadline() {
        Instant extended = work.extended();
        return extended != null && extended.isAfter(hard) ? extended : hard;
    }

    /** The teams that are still in it. */
    public List<Team> remaining() {
        return teams.stream().filter(Team::isIn).toList();
    }

    /** Whether this team was taken out of it. */
    public boolean isOut(UUID team) {
        return teams.stream().anyMatch(each -> each.id().equals(team) && !each.isIn());
    }

    /** Whether a measured criterion was given up: for everybody, or for this team. */
    public boolean isGivenUp(String criterion, @Nullable Team team) {
        return work.givenUp().stream()
                .anyMatch(each -> each.criterion().equals(criterion)
                        && (each.team() == null || (team != null && each.team().equals(team.id()))));
    }

    /** The measured criteria that nobody is measured by. */
    public Set<String> leftOut() {
        return work.givenUp().stream()
                .filter(each -> each.team() == null)
                .map(GivenUp::criterion)
                .collect(Collectors.toSet());
    }

    /** The part with this code. */
    public Optional<Part> part(String code) {
        return parts.stream().filter(part -> part.code().equals(code)).findFirst();
    }

    /** The team with this slug. */
    public Optional<Team> team(String wanted) {
        return teams.stream().filter(team -> team.slug().equals(wanted)).findFirst();
    }

    /** The weights of parts and criteria by their codes, in the order of the rules. */
    public Map<String, BigDecimal> weights() {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        for (Part part : parts) {
            weights.put(part.code(), part.weight());
            for (Criterion criterion : part.criteria()) {
                if (criterion.weight() != null) {
                    weights.put(criterion.code(), criterion.weight());
                }
            }
        }
        return weights;
    }

    /** The same with other weights, to be looked at. */
    public ReviewRound reweighed(Map<String, BigDecimal> weights) {
        return with(parts.stream().map(part -> part.reweighed(weights)).toList(), teams);
    }

    /** The criterion with this code, in whichever part. */
    public Optional<Criterion> criterion(String code) {
        return parts.stream()
                .flatMap(part -> part.criteria().stream())
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    /** Its rules as numbers. */
    public ReviewRules rules() {
        return new ReviewRules(
                full,
                rounding,
                floor,
                tieBreak,
                parts.stream()
                        .map(part -> new ReviewRules.Part(
                                part.code(),
                                part.weight(),
                                part.aggregation(),
                                part.conversion(),
                                part.minimum(),
                                part.rounding(),
                                part.floor(),
                                part.criteria().stream().map(Criterion::rule).toList()))
                        .toList());
    }
}
