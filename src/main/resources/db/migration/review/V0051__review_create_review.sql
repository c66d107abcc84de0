-- An evaluator's seat in the panel of one part: invited, then pledged or declined. Without the pledge no team is shown.
create table review_seat (
    id uuid not null constraint review_seat_pk primary key,
    round_id uuid not null,
    part_id uuid not null,
    account_id uuid not null constraint review_seat_of references account,
    number integer not null,
    seated_by uuid not null,
    seated_at timestamptz not null default clock_timestamp(),
    answer_by timestamptz not null,
    pledged_at timestamptz,
    declined_at timestamptz,
    declined_why text constraint review_seat_why_is_nfc check (declined_why is nfc normalized),
    constraint review_seat_in_part foreign key (round_id, part_id) references review_part (round_id, id),
    constraint review_seat_once unique (round_id, account_id),
    constraint review_seat_number unique (round_id, number),
    constraint review_seat_in_round unique (round_id, id),
    constraint review_seat_not_by_oneself check (seated_by <> account_id),
    constraint review_seat_answers_once check (pledged_at is null or declined_at is null),
    constraint review_seat_declines_with_why check ((declined_at is null) = (declined_why is null))
);
create index review_seat_by_account on review_seat (account_id);

-- A team that a seat reviews. A tie that was found and accepted says what it is and why; one that excludes waits for the
-- approval of another person. What was assigned together has one batch, and is taken back together. The seal is for what a browser keeps while the line is down: only the page knows it.
create table review_assignment (
    id uuid not null constraint review_assignment_pk primary key,
    round_id uuid not null,
    seat_id uuid not null,
    consortium_id uuid not null,
    tie text constraint review_assignment_tie_is_nfc check (tie is nfc normalized),
    tie_weight integer not null default 0 constraint review_assignment_tie_weight check (tie_weight between 0 and 2),
    why text constraint review_assignment_why_is_nfc check (why is nfc normalized),
    waiver boolean not null default false,
    batch uuid not null,
    assigned_by uuid not null,
    assigned_at timestamptz not null default clock_timestamp(),
    approved_by uuid,
    approved_at timestamptz,
    seal text not null default replace(cast(gen_random_uuid() as text) || cast(gen_random_uuid() as text), '-', ''),
    constraint review_assignment_of_seat foreign key (round_id, seat_id) references review_seat (round_id, id),
    constraint review_assignment_of_team foreign key (round_id, consortium_id) references review_round_team,
    constraint review_assignment_once unique (seat_id, consortium_id),
    constraint review_assignment_in_round unique (round_id, id),
    constraint review_assignment_tie_says_why check ((tie is null) = (why is null) and (tie is null) = (tie_weight = 0)),
    constraint review_assignment_waives_a_tie check (waiver = (tie_weight = 2)),
    constraint review_assignment_by_another check (approved_by <> assigned_by),
    constraint review_assignment_approved_whole check ((approved_by is null) = (approved_at is null))
);
create index review_assignment_by_batch on review_assignment (round_id, batch);

-- Why a review is left out of everything until it is lifted: its author's own withdrawal, a party's challenge, or a tie that
-- came into being later.
create table review_exclusion (
    id uuid not null constraint review_exclusion_pk primary key,
    round_id uuid not null,
    assignment_id uuid not null,
    kind text not null constraint review_exclusion_is_known check (kind in ('DECLARED', 'CHALLENGED', 'ARISEN')),
    tie_weight integer not null default 0,
    why text not null constraint review_exclusion_why_is_nfc check (why is nfc normalized),
    recorded_by text not null,
    recorded_at timestamptz not null default clock_timestamp(),
    lifted_by uuid,
    lifted_at timestamptz,
    lifted_why text constraint review_exclusion_lifted_is_nfc check (lifted_why is nfc normalized),
    constraint review_exclusion_of foreign key (round_id, assignment_id) references review_assignment (round_id, id),
    constraint review_exclusion_lifted_whole
        check ((lifted_by is null) = (lifted_at is null) and (lifted_at is null) = (lifted_why is null))
);
create unique index review_exclusion_once on review_exclusion (assignment_id) where lifted_at is null;

-- One evaluator's review of one team: a draft until it is handed in, then as it is.
create table review (
    assignment_id uuid not null constraint review_pk primary key
        constraint review_of references review_assignment,
    version bigint not null constraint review_version_counts check (version > 0),
    recommendation text constraint review_recommendation_is_known check (recommendation in
        ('CONTINUE', 'NEXT_STAGE', 'RECOMPOSE', 'CHANGE_PLAN', 'CHANGE_PACE', 'SPLIT', 'STOP')),
    saved_at timestamptz not null,
    submitted_at timestamptz,
    receipt text constraint review_receipt_is_sha256 check (receipt ~ '^[0-9a-f]{64}$'),
    constraint review_submitted_with_receipt check ((submitted_at is null) = (receipt is null))
);

create table review_mark (
    assignment_id uuid not null constraint review_mark_in references review,
    criterion_id uuid not null constraint review_mark_of references review_criterion,
    value integer,
    comment text not null constraint review_mark_comment_is_nfc check (comment is nfc normalized),
    constraint review_mark_pk primary key (assignment_id, criterion_id),
    constraint review_mark_is_a_step foreign key (criterion_id, value) references review_step
);

-- A review that went back to its author (반려): what it said then stays readable.
create table review_return (
    id uuid not null constraint review_return_pk primary key,
    round_id uuid not null,
    assignment_id uuid not null,
    version bigint not null,
    submitted_at timestamptz not null,
    receipt text not null,
    recommendation text,
    marks jsonb not null,
    why text not null constraint review_return_why_is_nfc check (why is nfc normalized),
    returned_by uuid not null,
    returned_at timestamptz not null default clock_timestamp(),
    constraint review_return_of foreign key (round_id, assignment_id) references review_assignment (round_id, id),
    constraint review_return_once unique (assignment_id, version)
);

-- More time for one evaluator, by whom and why.
create table review_extension (
    id uuid not null constraint review_extension_pk primary key,
    round_id uuid not null,
    seat_id uuid not null,
    until timestamptz not null,
    why text not null constraint review_extension_why_is_nfc check (why is nfc normalized),
    granted_by uuid not null,
    granted_at timestamptz not null default clock_timestamp(),
    constraint review_extension_of foreign key (round_id, seat_id) references review_seat (round_id, id)
);
create index review_extension_by_seat on review_extension (seat_id);

-- That an evaluator was reminded of what is left.
create table review_reminder (
    id uuid not null constraint review_reminder_pk primary key,
    round_id uuid not null,
    seat_id uuid not null,
    reminded_by uuid not null,
    reminded_at timestamptz not null default clock_timestamp(),
    constraint review_reminder_of foreign key (round_id, seat_id) references review_seat (round_id, id)
);
create index review_reminder_by_seat on review_reminder (seat_id);

-- Until when a seat can hand in.
create function review_deadline(seat uuid) returns timestamptz language sql stable as $$
    select greatest(r.hard_deadline, (select max(e.until) from review_extension e where e.seat_id = s.id))
    from review_seat s join review_round r on r.id = s.round_id where s.id = seat
$$;

-- A review that was handed in stays as it is, unless that version went back to its author.
create function review_stays() returns trigger language plpgsql as $$
declare
    touched jsonb := to_jsonb(case when tg_op = 'INSERT' then new else old end);
begin
    if tg_op = 'DELETE' and review_discards((select a.round_id from review_assignment a
            where a.id = cast(touched ->> 'assignment_id' as uuid))) then
        return old;
    end if;
    if exists (select from review v where v.assignment_id = cast(touched ->> 'assignment_id' as uuid)
            and v.submitted_at is not null
            and not (tg_table_name = 'review' and tg_op = 'UPDATE' and exists (select from review_return b
                where b.assignment_id = v.assignment_id and b.version = v.version))) then
        raise exception 'A review that was handed in stays as it is' using errcode = 'check_violation',
            constraint = 'review_stays';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger review_stays before update or delete on review for each row execute function review_stays();
create trigger review_mark_stays before insert or update or delete on review_mark
    for each row execute function review_stays();

-- The deadline is judged by this clock when the hand-in is committed.
create function review_in_time() returns trigger language plpgsql as $$
begin
    if new.submitted_at is not null and exists (select from review_assignment a
            where a.id = new.assignment_id and clock_timestamp() > review_deadline(a.seat_id)) then
        raise exception 'The deadline has passed' using errcode = 'check_violation', constraint = 'review_in_time';
    end if;
    return null;
end $$;
create constraint trigger review_in_time after insert or update on review deferrable initially deferred
    for each row execute function review_in_time();

create trigger review_seat_stands before insert or update or delete on review_seat
    for each row execute function review_stands_after('CLOSE');
create trigger review_assignment_stands before insert or update or delete on review_assignment
    for each row execute function review_stands_after('CLOSE');
create trigger review_exclusion_stands before insert or update or delete on review_exclusion
    for each row execute function review_stands_after('CLOSE');
create trigger review_stands before insert or update or delete on review
    for each row execute function review_stands_after('CLOSE');
create trigger review_mark_stands before insert or update or delete on review_mark
    for each row execute function review_stands_after('CLOSE');
create trigger review_return_stands before insert or update or delete on review_return
    for each row execute function review_stands_after('CLOSE');
create trigger review_extension_stands before insert or update or delete on review_extension
    for each row execute function review_stands_after('CLOSE');
