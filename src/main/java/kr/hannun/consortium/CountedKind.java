package kr.hannun.consortium;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The stated sizes that can be checked by counting names. */
enum CountedKind {
    /** Everybody, in whatever role. */
    ALL_ORGANIZATIONS,
    /** Those who carry out the work. */
    PARTICIPANTS,
    /** The same by its usual name. */
    INSTITUTIONS,
    /** Those of them that are companies. */
    COMPANIES,
    /** Those who will use what is made. */
    DEMAND,
    /** Those who said that they would. */
    LETTERS_OF_INTENT;

    private static final Set<String> NO_COMPANIES = Set.of(
            "government",
            "public_agency",
            "public_institution",
            "research_institute",
            "university",
            "foreign_university",
            "foreign_institute",
            "foundation");

    /** The kind of a bundle's code, or nothing where names do not tell. */
    static Optional<CountedKind> ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }

    /** Whether it counts the lead's and the participants' institutions. */
    boolean isOfInstitutions() {
        return this == PARTICIPANTS || this == INSTITUTIONS;
    }

    /** Whether everybody counted has this role. */
    boolean isOnly(Role role) {
        return role == Role.DEMAND && (this == DEMAND || this == LETTERS_OF_INTENT);
    }

    boolean counts(MemberRow member) {
        return switch (this) {
            case ALL_ORGANIZATIONS -> true;
            case PARTICIPANTS, INSTITUTIONS -> member.role().isInstitution();
            case COMPANIES -> member.role().isInstitution() && !NO_COMPANIES.contains(member.organizationKind());
            case DEMAND, LETTERS_OF_INTENT -> member.role() == Role.DEMAND;
        };
    }
}
