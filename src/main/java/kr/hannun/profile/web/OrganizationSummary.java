package kr.hannun.profile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.hannun.consortium.ApplicationRow;
import kr.hannun.consortium.MemberRow;
import kr.hannun.consortium.Role;
import kr.hannun.consortium.Roster;
import kr.hannun.consortium.Standing;
import kr.hannun.program.PartQueries;
import kr.hannun.shell.Texts;

/** What an organisation is to the programme, in the sentences with which its page opens. */
final class OrganizationSummary {

    private OrganizationSummary() {}

    static List<String> of(
            Texts texts,
            Roster roster,
            NetworkEdges ties,
            String organization,
            PartQueries.OfficeRow office,
            List<ApplicationRow> applications) {
        LocalDate day = ties.day();
        List<String> sentences = new ArrayList<>();
        List<MemberRow> parts = ties.of(organization);
        if (parts.isEmpty() && !office.ministry() && !office.agency()) {
            sentences.add(texts.say("profile.lede.none"));
        }
        if (office.ministry()) {
            sentences.add(texts.say("profile.lede.ministry"));
        }
        if (office.agency()) {
            sentences.add(texts.say("profile.lede.agency"));
        }
        parts.stream()
                .filter(part -> part.role() == Role.LEAD)
                .forEach(part -> sentences.add(texts.say(
                        part.isActiveOn(day) ? "profile.lede.lead" : "profile.lede.was-lead",
                        texts.say(roster.teamOf(part).name()))));
        parts(texts, roster, ties, organization, sentences);
        rivalBids(texts, applications, parts, day, sentences);
        return sentences;
    }

    private static void parts(
            Texts texts, Roster roster, NetworkEdges ties, String organization, List<String> sentences) {
        List<MemberRow> parts = ties.of(organization);
        int active = ties.count(organization, Standing.ACTIVE);
        int certain = active + ties.count(organization, Standing.LEFT);
        boolean onlyLeads = parts.stream().allMatch(part -> part.role() == Role.LEAD);
        if (certain > 0 && !onlyLeads) {
            sentences.add(texts.say(
                    active > 0 ? "profile.lede.teams" : "profile.lede.were-teams",
                    ties.teams().size(),
                    certain,
                    active));
        }
        parts.stream()
                .filter(part -> part.standingOn(ties.day()) == Standing.UNCERTAIN)
                .forEach(part -> sentences.add(texts.say(
                        "profile.lede.uncertain", texts.say(roster.teamOf(part).name()))));
    }

    private static void rivalBids(
            Texts texts,
            List<ApplicationRow> applications,
            List<MemberRow> parts,
            LocalDate day,
            List<String> sentences) {
        boolean leads = parts.stream().anyMatch(part -> part.role() == Role.LEAD);
        long bids = applications.stream()
                .filter(bid -> bid.isKnownOn(day) && !bid.isRefusal())
                .count();
        long refusals = applications.stream()
                .filter(bid -> bid.isKnownOn(day) && bid.isRefusal())
                .count();
        if (bids > 0 && !leads) {
            sentences.add(texts.say("profile.lede.bids", bids));
        }
        if (refusals > 0) {
            sentences.add(texts.say("profile.lede.refusals", refusals));
        }
    }
}
