-- What a round came to when it was closed: the points of each part, and the total by an empty code.
create table review_total (
    round_id uuid not null,
    consortium_id uuid not null,
    part text not null,
    points numeric not null,
    rank integer constraint review_total_rank_counts check (rank > 0),
    constraint review_total_pk primary key (round_id, consortium_id, part),
    constraint review_total_of_team foreign key (round_id, consortium_id) references review_round_team,
    constraint review_total_ranks_totals check (rank is null or part = '')
);
create trigger review_total_stands before insert or update or delete on review_total
    for each row execute function review_stands_after('CLOSE');

-- The committee that decides (심의위원회): when it met, who sat on it, and why it let more or fewer go on than was planned.
create table review_committee (
    round_id uuid not null constraint review_committee_pk primary key
        constraint review_committee_of references review_round,
    met_on date not null,
    members text not null constraint review_committee_members_are_nfc check (members is nfc normalized),
    why text constraint review_committee_why_is_nfc check (why is nfc normalized),
    recorded_by uuid not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create trigger review_committee_stands before insert or update or delete on review_committee
    for each row execute function review_stands_after('CONFIRM');

-- What it decided about a team, apart from the score; where it departs from the rank, why.
create table review_decision (
    round_id uuid not null,
    consortium_id uuid not null,
    outcome text not null constraint review_decision_is_known
        check (outcome in ('SELECTED', 'NOT_SELECTED', 'CONTINUE', 'SUPPLEMENT', 'CHANGE', 'STOP')),
    why text constraint review_decision_why_is_nfc check (why is nfc normalized),
    warned_on date,
    exit_reason text,
    constraint review_decision_pk primary key (round_id, consortium_id),
    constraint review_decision_of_team foreign key (round_id, consortium_id) references review_round_team,
    constraint review_decision_in_committee foreign key (round_id) references review_committee,
    constraint review_decision_stop_is_warned_of
        check ((outcome = 'STOP') = (warned_on is not null) and (outcome = 'STOP') = (exit_reason is not null))
);
create trigger review_decision_stands before insert or update or delete on review_decision
    for each row execute function review_stands_after('CONFIRM');

-- A team's own statement (소명) and whether it was considered.
create table review_statement (
    round_id uuid not null,
    consortium_id uuid not null,
    received_on date not null,
    says text not null constraint review_statement_is_nfc check (says is nfc normalized),
    considered boolean not null,
    why text not null constraint review_statement_why_is_nfc check (why is nfc normalized),
    recorded_by uuid not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint review_statement_pk primary key (round_id, consortium_id),
    constraint review_statement_of_team foreign key (round_id, consortium_id) references review_round_team
);
create trigger review_statement_stands before insert or update or delete on review_statement
    for each row execute function review_stands_after('CONFIRM');

-- The notice to a team, from which both clocks run.
create table review_notice (
    round_id uuid not null,
    consortium_id uuid not null,
    opinion text not null constraint review_notice_opinion_is_nfc check (opinion is nfc normalized),
    object_by date not null,
    answer_by date not null,
    notified_by uuid not null,
    notified_at timestamptz not null default clock_timestamp(),
    constraint review_notice_pk primary key (round_id, consortium_id),
    constraint review_notice_of_team foreign key (round_id, consortium_id) references review_round_team,
    constraint review_notice_clocks_in_order check (object_by <= answer_by)
);

-- Results are notified once they are confirmed, and a notice that was given stays.
create function review_notice_given() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and review_discards(old.round_id) then
        return old;
    end if;
    if tg_op <> 'INSERT' or not review_is(new.round_id, 'CONFIRM') or review_is(new.round_id, 'VOID') then
        raise exception 'Notified once, after the result is confirmed' using errcode = 'check_violation',
            constraint = 'review_notice_given';
    end if;
    return new;
end $$;
create trigger review_notice_given before insert or update or delete on review_notice
    for each row execute function review_notice_given();

-- An objection (이의신청) and its answer. What is not admissible is answered with the reason.
create table review_objection (
    id uuid not null constraint review_objection_pk primary key,
    round_id uuid not null,
    consortium_id uuid not null,
    ground text not null constraint review_objection_ground_is_known check (ground in ('DECISIVE_ERROR', 'MISREADING',
        'ADMINISTRATIVE_ERROR', 'CHOICE_OF_EVALUATORS', 'AMOUNT', 'PROCEDURE', 'METHOD')),
    says text not null constraint review_objection_says_is_nfc check (says is nfc normalized),
    received_on date not null,
    late boolean not null,
    challenges boolean not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null default clock_timestamp(),
    outcome text constraint review_objection_outcome_is_known check (outcome in ('INADMISSIBLE', 'DISMISSED', 'UPHELD')),
    answer text constraint review_objection_answer_is_nfc check (answer is nfc normalized),
    answered_by uuid,
    answered_at timestamptz,
    constraint review_objection_of foreign key (round_id, consortium_id) references review_notice,
    constraint review_objection_answered_whole check ((outcome is null) = (answer is null)
        and (outcome is null) = (answered_by is null) and (outcome is null) = (answered_at is null)),
    constraint review_objection_by_its_ground check (outcome is null or (outcome = 'INADMISSIBLE')
        = (late or ground not in ('DECISIVE_ERROR', 'MISREADING', 'ADMINISTRATIVE_ERROR')))
);
create index review_objection_by_team on review_objection (round_id, consortium_id);

-- The result stands when every team was told, its time to object is over, and every objection is answered. A rehearsal does
-- not wait.
create function review_finish_is_due() returns trigger language plpgsql as $$
begin
    if new.act = 'FINISH' and new.done_at is not null and exists (
            select from review_round r join review_round_team t on t.round_id = r.id
            left join review_notice n on n.round_id = r.id and n.consortium_id = t.consortium_id
            where r.id = new.round_id and (n.round_id is null
                or (not r.rehearsal and n.object_by >= cast(clock_timestamp() at time zone 'Asia/Seoul' as date))
                or exists (select from review_objection o where o.round_id = r.id
                    and (o.outcome is null or o.outcome = 'UPHELD')))) then
        raise exception 'The result does not stand yet' using errcode = 'check_violation',
            constraint = 'review_finish_is_due';
    end if;
    if new.act = 'CONFIRM' and exists (select from review_round_team t where t.round_id = new.round_id
            and not exists (select from review_decision d
                where d.round_id = t.round_id and d.consortium_id = t.consortium_id)) then
        raise exception 'Not every team is decided about' using errcode = 'check_violation',
            constraint = 'review_every_team_is_decided';
    end if;
    if new.act = 'CLOSE' and new.done_at is not null and exists (select from review_round_team t
            where t.round_id = new.round_id and not exists (select from review_total x
                where x.round_id = t.round_id and x.consortium_id = t.consortium_id and x.part = '')) then
        raise exception 'Not every team has a total' using errcode = 'check_violation',
            constraint = 'review_every_team_has_a_total';
    end if;
    return new;
end $$;
create trigger review_finish_is_due before insert or update on review_act
    for each row execute function review_finish_is_due();

-- Which field of a result who may read: released by two, and nothing is taken back.
create table review_release (
    round_id uuid not null constraint review_release_of references review_round,
    field text not null constraint review_release_field_is_known
        check (field in ('DECISION', 'TOTAL', 'PARTS', 'RANK', 'REASON', 'OPINION', 'PANEL')),
    proposed_by uuid not null,
    proposed_at timestamptz not null default clock_timestamp(),
    released_by uuid,
    released_at timestamptz,
    constraint review_release_pk primary key (round_id, field),
    constraint review_release_by_two check (released_by <> proposed_by),
    constraint review_release_whole check ((released_by is null) = (released_at is null))
);

create function review_release_stays() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.released_at is not null then
        raise exception 'What was released stays' using errcode = 'check_violation', constraint = 'review_release_stays';
    end if;
    if tg_op <> 'DELETE' and (not review_is(new.round_id, 'CONFIRM') or review_is(new.round_id, 'VOID')
            or exists (select from review_round where id = new.round_id and rehearsal)) then
        raise exception 'Only confirmed results of real rounds are released' using errcode = 'check_violation',
            constraint = 'review_release_is_real';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger review_release_stays before insert or update or delete on review_release
    for each row execute function review_release_stays();
