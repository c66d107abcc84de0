-- What became of a milestone, as it was recorded here: from its day on it stands before what the sources said in the end.
-- Nothing is overwritten; of those that have begun on a day the one recorded last counts.
create table milestone_outcome (
    milestone_id uuid not null constraint milestone_outcome_of references milestone,
    outcome_order integer not null constraint milestone_outcome_order_counts check (outcome_order >= 1),
    status text not null constraint milestone_outcome_status_is_known
        check (status in ('DONE', 'PLANNED', 'UNKNOWN', 'CANCELLED')),
    effective_on partial_date not null,
    citation_id uuid not null constraint milestone_outcome_cites references citation,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint milestone_outcome_pk primary key (milestone_id, outcome_order),
    constraint milestone_outcome_not_ahead
        check (first_day(effective_on) <= cast(recorded_at at time zone 'Asia/Seoul' as date))
);

call keep_past('milestone_outcome');

create trigger milestone_outcome_is_append_only before update or delete on milestone_outcome
    for each statement execute function refuse_change();
