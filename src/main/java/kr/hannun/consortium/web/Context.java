package kr.hannun.consortium.web;

import java.util.List;
import java.util.Locale;
import kr.hannun.consortium.Role;
import kr.hannun.consortium.TeamComposition;
import kr.hannun.organization.OrganizationQueries;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Option;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.Certainty;
import kr.hannun.source.SourceField;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** What a form needs to know besides what was typed: the team as it stands, the words, the sources and the organisations. */
record Context(
        Visit visit,
        @Nullable TeamComposition team,
        Words.Labels labels,
        SourceRegister.Documents documents,
        OrganizationQueries organizations) {

    private static final List<Certainty> CERTAINTIES = List.of(
            Certainty.OFFICIAL,
            Certainty.PRESS,
            Certainty.COMPANY,
            Certainty.AGGREGATOR,
            Certainty.INFERRED,
            Certainty.CONFLICTING);

    Texts texts() {
        return visit.texts();
    }

    /** The team; only the form of a new team does without. */
    TeamComposition lineup() {
        if (team == null) {
            throw new IllegalStateException("This form stands on a team");
        }
        return team;
    }

    String role(Role role) {
        return texts().say(labels.of("memberships.role", role.code()));
    }

    /** A role as it can be chosen. */
    Option option(Role role) {
        return new Option(role.code(), role(role));
    }

    /** The codes of a column with their words. */
    List<Option> options(String column) {
        return labels.codes(column).stream()
                .map(code -> new Option(code, texts().say(labels.of(column, code))))
                .toList();
    }

    List<Option> certainties() {
        return CERTAINTIES.stream()
                .map(each -> new Option(each.code(), texts().say("source.certainty." + each.code())))
                .toList();
    }

    /** The field in which the source is named. */
    SourceField source() {
        return SourceField.one("source", documents);
    }

    /** A date as it stands in a field, so that it can be read again. */
    String typed(@Nullable PartialDate date) {
        if (date == null) {
            return "";
        }
        return texts().language().getLanguage().equals(Locale.KOREAN.getLanguage())
                ? texts().when(date).text()
                : date.text();
    }
}
