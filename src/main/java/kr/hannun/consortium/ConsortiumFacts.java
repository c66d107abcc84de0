package kr.hannun.consortium;

import java.time.LocalDate;
import kr.hannun.fact.Cells;
import kr.hannun.fact.FactTable;
import kr.hannun.fact.Figure;
import kr.hannun.fact.Identified;
import kr.hannun.fact.Known;
import kr.hannun.fact.Listing;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the record keeps the teams of a programme, their members, sizes and bids. */
@Configuration(proxyBeanMethods = false)
class ConsortiumFacts {

    private static final String TEAMS = "consortia";

    /** Whatever is said of a team points to it. */
    @Bean
    Identified identifiedTeams() {
        return new Identified(TEAMS, "consortium");
    }

    /** The teams, from and to days as precise as their leads' are; the lead is the one that leads today, or led last. */
    @Bean
    FactTable teamsTable(JdbcClient jdbc) {
        return FactTable.of(TEAMS, "consortium")
                .series(EnterTeam.CODES, 0)
                .as("official_project_title", "project_title")
                .reading("lead_org_id", """
                        (select l.code from {membership} m join {organization_listing} l
                            on l.program_id = m.program_id and l.organization_id = m.organization_id
                            where m.consortium_id = t.id and m.role = 'LEAD' order by m.active_from desc limit 1)""")
                .reading("joined_on", """
                        coalesce((select m.stated_from from {membership} m where m.consortium_id = t.id
                            and m.role = 'LEAD' and m.active_from = t.active_from), cast(t.active_from as text))""")
                .reading("exited_on", """
                        coalesce((select m.stated_until from {membership} m where m.consortium_id = t.id
                            and m.role = 'LEAD' and m.active_until = t.active_until), cast(t.active_until - 1 as text))""")
                .working("active_from", (row, known) -> row.date("joined_on").first())
                .working("active_until", (row, known) -> dayAfter(row.dateOrNull("exited_on")))
                .versioned()
                .inOrder()
                .listed(Listing.named("team", "name").atItsOwn("teams", "slug"))
                .settledBy((row, known) -> jdbc.sql("delete from team_exit e using consortium t"
                                + " where t.id = e.consortium_id and t.active_until is null and t.id = :team")
                        .param("team", known.identity(TEAMS, row.key()))
                        .update());
    }

    /** Who is in which team, in which role and from when to when; never outside the team's own days. */
    @Bean
    FactTable membersTable() {
        return FactTable.of("memberships", "membership")
                .series(MembershipRecord.CODES, 3)
                .pointing("team_id", "consortium_id", TEAMS)
                .pointing("org_id", "organization_id", "organizations")
                .constant("role", "role")
                .as("valid_from", "stated_from")
                .as("valid_to", "stated_until")
                .working("active_from", ConsortiumFacts::firstDay)
                .working("active_until", ConsortiumFacts::dayAfterLast)
                .leaningOn(TEAMS, "team_id")
                .madeAnew()
                .versioned()
                .listed(Listing.called("membership", (row, known) -> known.name(row.text("org_id")))
                        .onThatOf("team_id")
                        .from((row, known) -> row.date("valid_from").first()));
    }

    private static LocalDate firstDay(Cells member, Known known) {
        LocalDate team =
                known.row(TEAMS, member.text("team_id")).date("joined_on").first();
        LocalDate own = member.date("valid_from").first();
        return own.isBefore(team) ? team : own;
    }

    private static @Nullable LocalDate dayAfterLast(Cells member, Known known) {
        LocalDate own = dayAfter(member.dateOrNull("valid_to"));
        LocalDate team = dayAfter(known.row(TEAMS, member.text("team_id")).dateOrNull("exited_on"));
        return own == null || (team != null && own.isAfter(team)) ? team : own;
    }

    private static @Nullable LocalDate dayAfter(@Nullable PartialDate last) {
        return last == null ? null : last.last().plusDays(1);
    }

    /** How large teams are said to be. */
    @Bean
    FactTable countsTable() {
        return FactTable.of("consortium_counts", "stated_count")
                .series(SaidCount.CODES, 2)
                .pointing("team_id", "consortium_id", TEAMS)
                .as("count", "number")
                .reading("includes_lead", "case t.includes_lead when true then 'yes' when false then 'no' end")
                .working("includes_lead", (row, known) -> yesOrNo(row.textOrNull("includes_lead")))
                .listed(Listing.called(
                                "count", (row, known) -> known.label("consortium_counts", "kind", row.text("kind")))
                        .onThatOf("team_id")
                        .foundBy(row -> Figure.plain(row, "count")));
    }

    private static @Nullable Boolean yesOrNo(@Nullable String said) {
        return said == null ? null : said.equals("yes");
    }

    /** Who bid, and what became of it. */
    @Bean
    FactTable bidsTable() {
        return FactTable.of("applications", "application")
                .series("AP-", 2)
                .pointing("call_phase_id", "phase_id", "phases")
                .pointing("lead_org_id", "lead_organization_id", "organizations")
                .listed(Listing.called("application", (row, known) -> known.name(row.text("lead_org_id")))
                        .on((row, known) -> "rounds/" + round(known.row("phases", row.text("call_phase_id")))));
    }

    /** The address of the round in which bids of a call were decided: that which closes the call's stage. */
    private static String round(Cells call) {
        return call.text("phase").replaceFirst("^stage_", "round_").replace('_', '-');
    }
}
