-- What a programme or one of its teams means to reach. The status is what the sources say in the end; what a milestone
-- was on a day is worked out from it, from its plans and from what happened.
create table milestone (
    id uuid not null constraint milestone_pk primary key,
    version bigint not null,
    program_id uuid not null constraint milestone_of_program references program,
    code text not null,
    position integer not null,
    consortium_id uuid constraint milestone_of_team references consortium,
    phase_id uuid constraint milestone_in_phase references phase,
    title_ko text not null constraint milestone_title_ko_is_nfc check (title_ko is nfc normalized),
    title_en text not null,
    actual_on partial_date,
    status text not null constraint milestone_status_is_known
        check (status in ('DONE', 'PLANNED', 'UNKNOWN', 'CANCELLED')),
    citation_id uuid not null constraint milestone_cites references citation,
    note_ko text,
    note_en text,
    constraint milestone_code unique (program_id, code),
    constraint milestone_position unique (program_id, position)
);

create index milestone_by_team on milestone (consortium_id);

-- The plans for a milestone in the order in which they were made; a new plan is a new row, the first one stays.
-- A plan without a date says that there is none any more. stated_on is null for a plan told only in retrospect and for
-- the only plan of a milestone, which is stated by the milestone's own sources.
create table milestone_plan (
    milestone_id uuid not null constraint milestone_plan_of references milestone,
    plan_order integer not null constraint milestone_plan_order_counts check (plan_order >= 1),
    planned_on partial_date,
    planned_until partial_date,
    stated_on partial_date,
    citation_id uuid not null constraint milestone_plan_cites references citation,
    note_ko text,
    note_en text,
    constraint milestone_plan_pk primary key (milestone_id, plan_order),
    constraint milestone_plan_window_ends_after_it_starts check (last_day(planned_until) >= first_day(planned_on))
);
