-- What was asked of a team's composition, by whom, on what grounds, and what became of it. A request waits here until it is
-- decided; everything else stands here from the moment it was done.
create table membership_change (
    id uuid not null constraint membership_change_pk primary key,
    version bigint not null,
    program_id uuid not null constraint membership_change_of_program references program,
    number integer not null constraint membership_change_number_counts check (number > 0),
    consortium_id uuid not null constraint membership_change_of_team references consortium,
    kind text not null constraint membership_change_kind_is_known check (kind in ('ADMISSION', 'CHANGE_OF_ROLE',
        'CHANGE_OF_FIELD', 'END', 'HAND_OVER', 'CORRECTION', 'WITHDRAWAL', 'COUNT', 'ENTRY', 'EXIT')),
    requirement text not null constraint membership_change_requirement_is_known
        check (requirement in ('APPROVAL', 'NOTICE', 'NOTHING')),
    state text not null constraint membership_change_state_is_known
        check (state in ('REQUESTED', 'APPROVED', 'REFUSED', 'NOTED')),
    requested_on partial_date,
    approved_on partial_date,
    effective_on partial_date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    decided_at timestamptz,
    decided_by text,
    refusal text constraint membership_change_refusal_says_why check (btrim(refusal) <> ''),
    source_id uuid constraint membership_change_cites references source_document,
    document text,
    certainty text not null constraint membership_change_certainty_is_known
        check (certainty in ('OFFICIAL', 'PRESS', 'COMPANY', 'SEED', 'CONFLICTING', 'AGGREGATOR', 'INFERRED')),
    reason text not null constraint membership_change_says_why check (btrim(reason) <> ''),
    organization_id uuid constraint membership_change_of_organization references organization,
    member_code text,
    role text,
    former_lead_role text,
    field_of_work_ko text,
    field_of_work_en text,
    until partial_date,
    opened_code text,
    team_version bigint,
    changes text not null constraint membership_change_changes_are_json check (changes is json array),
    constraint membership_change_number_once unique (program_id, number),
    constraint membership_change_names_its_source check (source_id is not null or document is not null),
    constraint membership_change_refused_for_a_reason check ((state = 'REFUSED') = (refusal is not null)),
    constraint membership_change_decided_by_somebody check ((decided_at is null) = (decided_by is null)),
    constraint membership_change_waits_undecided
        check (state <> 'REQUESTED' or (decided_at is null and approved_on is null and team_version is null)),
    constraint membership_change_refused_changes_nothing
        check (state <> 'REFUSED' or (decided_at is not null and team_version is null)),
    constraint membership_change_done_moves_the_team check (state in ('REQUESTED', 'REFUSED') or team_version is not null),
    constraint membership_change_notice_needs_no_approval check (state <> 'NOTED' or approved_on is null),
    constraint membership_change_requested_before_recorded
        check (first_day(requested_on) <= cast(recorded_at at time zone 'Asia/Seoul' as date)),
    constraint membership_change_approved_before_recorded
        check (first_day(approved_on) <= cast(coalesce(decided_at, recorded_at) at time zone 'Asia/Seoul' as date)),
    constraint membership_change_approved_after_requested check (last_day(approved_on) >= first_day(requested_on)),
    constraint membership_change_counts_from_approval
        check (kind in ('CORRECTION', 'WITHDRAWAL') or last_day(effective_on) >= first_day(approved_on)),
    constraint membership_change_not_ahead check (state in ('REQUESTED', 'REFUSED') or decided_at is not null
        or first_day(effective_on) <= cast(recorded_at at time zone 'Asia/Seoul' as date)),
    constraint membership_change_within_a_year
        check (first_day(effective_on) <= cast(recorded_at at time zone 'Asia/Seoul' as date) + 366)
);

create index membership_change_by_team on membership_change (consortium_id, number);
create index membership_change_waiting on membership_change (program_id, number) where state = 'REQUESTED';

-- How a team left: by which rule, what followed, and the decision it rests on where there is one.
create table team_exit (
    consortium_id uuid not null constraint team_exit_pk primary key constraint team_exit_of references consortium,
    change_id uuid not null constraint team_exit_by references membership_change,
    rule text,
    follow_up text,
    decision_id uuid constraint team_exit_after references subject
);
