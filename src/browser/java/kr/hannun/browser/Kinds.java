package kr.hannun.browser;

import java.util.List;

/** One place of every kind of page below a programme. */
final class Kinds {

    static final List<String> OF_PAGES = List.of(
            "",
            "?on=2025-01-01",
            "/comparison",
            "/comparison?with=2025-08-31&differs=on",
            "/teams",
            "/teams/lg-ai-research",
            "/teams/lg-ai-research/history",
            "/organizations",
            "/organizations/network",
            "/organizations/kaist",
            "/organizations/kaist/history",
            "/models",
            "/models/k-exaone-236b",
            "/themes",
            "/themes/openness",
            "/capabilities",
            "/milestones",
            "/support",
            "/rounds",
            "/rounds/round-1",
            "/sources",
            "/sources/S001",
            "/disagreements",
            "/glossary",
            "/history",
            "/changes?since=2025-01-01",
            "/trail",
            "/search",
            "/search?q=LG");

    /** One place of every kind of page on which a programme is edited. */
    static final List<String> OF_FORMS = List.of(
            "/requests",
            "/record",
            "/record/new",
            "/record/1",
            "/record/1/lines/new?of=milestones",
            "/record/sheets",
            "/record/page?of=support",
            "/record/owed",
            "/facts/milestones/MS-001",
            "/milestones/MS-001/evidence",
            "/teams/new",
            "/teams/lg-ai-research/members",
            "/teams/lg-ai-research/members/new",
            "/teams/lg-ai-research/members/MB-010/change",
            "/teams/lg-ai-research/members/MB-010/end",
            "/teams/lg-ai-research/members/MB-010/correction",
            "/teams/lg-ai-research/lead",
            "/teams/lg-ai-research/counts/new",
            "/teams/lg-ai-research/exit",
            "/teams/lg-ai-research/imports",
            "/teams/lg-ai-research/imports/new",
            "/teams/lg-ai-research/imports/1",
            "/organizations/new",
            "/organizations/kaist/name",
            "/organizations/kaist/aliases",
            "/organizations/kaist/merge?kept=nota",
            "/organizations/kaist/separation");

    /** One place of every kind of page on which a round of evaluation is held. */
    static final List<String> OF_REVIEWS =
            List.of(
                    "/milestones/new",
                    "/milestones/MS-001/plan",
                    "/milestones/MS-001/state",
                    "/reviews",
                    "/reviews/new",
                    "/rule-packs",
                    "/reviews/1",
                    "/reviews/1/panel",
                    "/reviews/1/panel/list",
                    "/reviews/1/panel/seats/1",
                    "/reviews/1/amendments",
                    "/reviews/1/changes",
                    "/reviews/1/measures",
                    "/reviews/1/result",
                    "/reviews/1/decision",
                    "/reviews/1/decision/lg-ai-research",
                    "/reviews/1/release");

    /** One place of every kind of page on which a review is written. */
    static final List<String> OF_OWN_REVIEWS = List.of(
            "/reviews/1/mine",
            "/reviews/1/receipts",
            "/reviews/1/mine/lg-ai-research",
            "/reviews/1/mine/lg-ai-research/submission",
            "/reviews/1/mine/lg-ai-research/withdrawal");

    private Kinds() {}
}
