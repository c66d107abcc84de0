-- An evaluator's seat in the panel of one part. Without the pledge no team is shown.
create table review_seat (
    id uuid not null constraint review_seat_pk primary key,
    round_id uuid not null,
    part_id uuid not null,
    account_id uuid not null constraint review_seat_of references account,
    number integer not null,
    seated_by uuid not null,
    seated_at timestamptz not null default clock_timestamp(),
    pledged_at timestamptz,
    constraint review_seat_in_part foreign key (round_id, part_id) references review_part (round_id, id),
    constraint review_seat_once unique (round_id, account_id),
    constraint review_seat_number unique (round_id, number),
    constraint review_seat_in_round unique (round_id, id),
    constraint review_seat_not_by_oneself check (seated_by <> account_id)
);
create index review_seat_by_account on review_seat (account_id);

-- A team that a seat reviews; where a tie was found that does not exclude it, what it is and why it was accepted.
create table review_assignment (
    id uuid not null constraint review_assignment_pk primary key,
    round_id uuid not null,
    seat_id uuid not null,
    consortium_id uuid not null,
    warning text,
    why text,
    constraint review_assignment_of_seat foreign key (round_id, seat_id) references review_seat (round_id, id),
    constraint review_assignment_of_team foreign key (round_id, consortium_id) references review_round_team,
    constraint review_assignment_once unique (seat_id, consortium_id),
    constraint review_assignment_warning_says_why check ((warning is null) = (why is null))
);

-- One evaluator's review of one team: a draft until it is handed in, then as it is.
create table review (
    assignment_id uuid not null constraint review_pk primary key
        constraint review_of references review_assignment,
    version bigint not null constraint review_version_counts check (version > 0),
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

create function review_stays() returns trigger language plpgsql as $$
declare
    touched jsonb := to_jsonb(case when tg_op = 'INSERT' then new else old end);
begin
    if exists (select from review where assignment_id = cast(touched ->> 'assignment_id' as uuid)
            and submitted_at is not null) then
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
            join review_round r on r.id = a.round_id
            where a.id = new.assignment_id and clock_timestamp() > r.hard_deadline) then
        raise exception 'The deadline has passed' using errcode = 'check_violation', constraint = 'review_in_time';
    end if;
    return null;
end $$;
create constraint trigger review_in_time after insert or update on review deferrable initially deferred
    for each row execute function review_in_time();
