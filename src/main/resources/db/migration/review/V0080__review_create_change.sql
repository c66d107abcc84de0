-- What changes a round at work: one person proposes it with a reason, another does it. It strikes a review, returns it or
-- lets it count again, seats somebody in the place of another, gives more time to one or to all, takes a team out, or gives up
-- a value that will not be measured. What only waits can be taken back; what was done stays.
create table review_change (
    id uuid not null constraint review_change_pk primary key,
    round_id uuid not null constraint review_change_of references review_round,
    kind text not null constraint review_change_is_known check (kind in ('RETURN', 'CHALLENGE', 'RELIEVE', 'LIFT', 'SEAT',
        'MORE_TIME', 'TEAM_OUT', 'NOT_MEASURED')),
    assignment_id uuid,
    seat_id uuid,
    consortium_id uuid,
    criterion_id uuid,
    until timestamptz,
    left_on date,
    seating jsonb,
    why text not null constraint review_change_why_is_nfc check (why is nfc normalized and btrim(why) <> ''),
    proposed_by uuid not null,
    proposed_at timestamptz not null default clock_timestamp(),
    done_by uuid,
    done_at timestamptz,
    constraint review_change_by_two check (done_by <> proposed_by),
    constraint review_change_whole check ((done_by is null) = (done_at is null)),
    constraint review_change_of_review foreign key (round_id, assignment_id) references review_assignment (round_id, id),
    constraint review_change_of_seat foreign key (round_id, seat_id) references review_seat (round_id, id),
    constraint review_change_of_team foreign key (round_id, consortium_id) references review_round_team,
    constraint review_change_of_criterion foreign key (round_id, criterion_id) references review_criterion (round_id, id),
    constraint review_change_says_what check (
        (assignment_id is not null) = (kind in ('RETURN', 'CHALLENGE', 'RELIEVE', 'LIFT'))
        and (seating is not null) = (kind = 'SEAT')
        and (until is not null) = (kind = 'MORE_TIME')
        and (left_on is not null) = (kind = 'TEAM_OUT')
        and (criterion_id is not null) = (kind = 'NOT_MEASURED')
        and (seat_id is null or kind = 'MORE_TIME')
        and (consortium_id is not null or kind <> 'TEAM_OUT')
        and (consortium_id is null or kind in ('TEAM_OUT', 'NOT_MEASURED')))
);
create index review_change_by_round on review_change (round_id, proposed_at);
create unique index review_change_of_review_waits_once on review_change (assignment_id) where done_at is null;
create unique index review_change_takes_a_team_out_once on review_change (round_id, consortium_id) where kind = 'TEAM_OUT';
create unique index review_change_gives_a_value_up_once on review_change (round_id, criterion_id, consortium_id)
    nulls not distinct where kind = 'NOT_MEASURED';

create function review_change_stays() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.done_at is not null and not (tg_op = 'DELETE' and review_discards(old.round_id)) then
        raise exception 'What two have done stays' using errcode = 'check_violation', constraint = 'review_change_stays';
    end if;
    if tg_op <> 'DELETE' and (not review_is(new.round_id, 'OPEN') or review_is(new.round_id, 'CLOSE')
            or review_is(new.round_id, 'VOID')) then
        raise exception 'The round is not at work' using errcode = 'check_violation',
            constraint = 'review_change_while_open';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger review_change_stays before insert or update or delete on review_change
    for each row execute function review_change_stays();

-- The teams that two people have taken out of a round, and since when they are out of it.
create view review_team_out as
select round_id, consortium_id, left_on, why, done_at from review_change where kind = 'TEAM_OUT' and done_at is not null;

-- What will not be measured: of one team, which then gets no points for it, or of nobody, so that the part's other criteria
-- carry its marks.
create view review_not_measured as
select round_id, criterion_id, consortium_id, why, done_at from review_change
where kind = 'NOT_MEASURED' and done_at is not null;

-- Whatever is struck, returned, lifted or given more time says by which change.
alter table review_return add column change_id uuid constraint review_return_by references review_change;
alter table review_extension add column change_id uuid constraint review_extension_by references review_change;
alter table review_extension alter column seat_id drop not null;
alter table review_exclusion add column change_id uuid constraint review_exclusion_by references review_change;
alter table review_exclusion add column lifted_change_id uuid constraint review_exclusion_lifted_by references review_change;
alter table review_exclusion drop constraint review_exclusion_is_known;
alter table review_exclusion add constraint review_exclusion_is_known
    check (kind in ('DECLARED', 'CHALLENGED', 'RELIEVED', 'ARISEN'));
alter table review_assignment add column change_id uuid constraint review_assignment_by references review_change;

-- Whether a review of the round was handed in: from then on nobody changes alone who counts.
create function review_has_begun(round uuid) returns boolean language sql stable as $$
    select exists (select from review v join review_assignment a on a.id = v.assignment_id
            where a.round_id = round and v.submitted_at is not null)
        or exists (select from review_return where round_id = round)
$$;

create function review_takes_two() returns trigger language plpgsql as $$
declare
    touched jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
    kinds text[];
    by_change uuid := cast(touched ->> 'change_id' as uuid);
begin
    if tg_op = 'DELETE' and review_discards(old.round_id) then
        return old;
    end if;
    if tg_table_name = 'review_return' then
        kinds := array['RETURN'];
    elsif tg_table_name = 'review_extension' then
        kinds := array['MORE_TIME'];
    elsif tg_table_name = 'review_assignment' then
        kinds := case when review_has_begun(cast(touched ->> 'round_id' as uuid)) then array['SEAT'] end;
    elsif tg_op = 'INSERT' then
        kinds := case touched ->> 'kind' when 'CHALLENGED' then array['CHALLENGE'] when 'RELIEVED' then array['RELIEVE'] end;
    elsif touched ->> 'lifted_at' is not null then
        kinds := array['LIFT'];
        by_change := cast(touched ->> 'lifted_change_id' as uuid);
    end if;
    if kinds is not null and (tg_op = 'DELETE' or not exists (select from review_change c
            where c.id = by_change and c.round_id = cast(touched ->> 'round_id' as uuid) and c.kind = any (kinds)
                and c.done_at is not null and coalesce(c.assignment_id = cast(touched ->> 'assignment_id' as uuid), true)
                and (c.kind <> 'MORE_TIME' or (c.seat_id is not distinct from cast(touched ->> 'seat_id' as uuid)
                    and c.until = cast(touched ->> 'until' as timestamptz))))) then
        raise exception 'This takes two people' using errcode = 'check_violation', constraint = 'review_takes_two';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger review_return_takes_two before insert on review_return for each row execute function review_takes_two();
create trigger review_extension_takes_two before insert on review_extension for each row execute function review_takes_two();
create trigger review_exclusion_takes_two before insert or update on review_exclusion
    for each row execute function review_takes_two();
create trigger review_assignment_takes_two before insert or delete on review_assignment
    for each row execute function review_takes_two();

-- Until when a seat can hand in, with what was given to it or to all.
create or replace function review_deadline(seat uuid) returns timestamptz language sql stable as $$
    select greatest(r.hard_deadline, (select max(e.until) from review_extension e
        where e.round_id = r.id and (e.seat_id = s.id or e.seat_id is null)))
    from review_seat s join review_round r on r.id = s.round_id where s.id = seat
$$;

-- A value that was given up is not measured after all.
create function review_measure_was_given_up() returns trigger language plpgsql as $$
begin
    if exists (select from review_not_measured n where n.round_id = new.round_id and n.criterion_id = new.criterion_id
            and coalesce(n.consortium_id = new.consortium_id, true)) then
        raise exception 'This value was given up' using errcode = 'check_violation',
            constraint = 'review_measure_was_given_up';
    end if;
    return new;
end $$;
create trigger review_measure_was_given_up before insert or update on review_measure
    for each row execute function review_measure_was_given_up();

-- Nothing is handed in about a team that was taken out; what was handed in before stays.
create function review_team_is_in() returns trigger language plpgsql as $$
begin
    if exists (select from review_assignment a join review_team_out o on o.round_id = a.round_id
            and o.consortium_id = a.consortium_id where a.id = new.assignment_id) then
        raise exception 'The team was taken out' using errcode = 'check_violation', constraint = 'review_team_is_in';
    end if;
    return new;
end $$;
create trigger review_team_is_in before insert or update on review for each row execute function review_team_is_in();

alter table review_round add constraint review_round_rounds check (rounding <> 'UNNECESSARY');
alter table review_part add constraint review_part_rounds check (rounding <> 'UNNECESSARY');

-- The first part that could never come to a result under its own rules, or null.
create function review_never_closes(round uuid) returns text language sql stable as $$
    select coalesce((select min(b.code) from review_round r, unnest(r.tie_break) b (code) where r.id = round
            and not exists (select from review_part p where p.round_id = r.id and p.code = b.code)), min(p.code))
    from review_part p
    cross join lateral (select
            count(*) filter (where c.kind = 'SCORED') as scored,
            count(*) filter (where c.kind = 'MEASURED') as measured,
            count(*) filter (where c.kind in ('SCORED', 'GATE', 'CONDITIONAL')) as marked,
            bool_or(c.kind <> 'MEASURED' and not exists (select from review_step s where s.criterion_id = c.id)) as blank,
            bool_or(c.kind = 'SCORED' and exists (select from review_step s where s.criterion_id = c.id and s.share is null))
                as shareless
        from review_criterion c where c.part_id = p.id
            and not exists (select from review_criterion b where b.parent_id = c.id)) k
    where p.round_id = round and (k.blank or k.shareless
        or p.weight > 0 and (k.scored + k.measured = 0 or k.measured > 0 and k.marked > 0
            or p.conversion = 'SHARE_OF_TARGET'
            or k.scored > 0 and (p.panel_size < 1 or p.minimum > p.panel_size
                or p.aggregation = 'TRIMMED_MEAN' and p.minimum < 5)))
$$;

create function review_can_close() returns trigger language plpgsql as $$
begin
    if new.act = 'OPEN' and review_never_closes(new.round_id) is not null then
        raise exception 'A part could never come to a result' using errcode = 'check_violation',
            constraint = 'review_can_close';
    end if;
    if new.act = 'CLOSE' and new.done_at is not null and exists (select from review_change
            where round_id = new.round_id and done_at is null) then
        raise exception 'A change still waits' using errcode = 'check_violation',
            constraint = 'review_closes_when_nothing_waits';
    end if;
    return new;
end $$;
create trigger review_can_close before insert or update on review_act for each row execute function review_can_close();

-- As before, for the teams that are still in the round.
create or replace function review_finish_is_due() returns trigger language plpgsql as $$
begin
    if new.act = 'FINISH' and new.done_at is not null and exists (
            select from review_round r join review_round_team t on t.round_id = r.id
            left join review_notice n on n.round_id = r.id and n.consortium_id = t.consortium_id
            where r.id = new.round_id and not exists (select from review_team_out o
                    where o.round_id = t.round_id and o.consortium_id = t.consortium_id)
                and (n.round_id is null
                or (not r.rehearsal and n.object_by >= cast(clock_timestamp() at time zone 'Asia/Seoul' as date))
                or exists (select from review_objection o where o.round_id = r.id
                    and (o.outcome is null or o.outcome = 'UPHELD')))) then
        raise exception 'The result does not stand yet' using errcode = 'check_violation',
            constraint = 'review_finish_is_due';
    end if;
    if new.act = 'CONFIRM' and exists (select from review_round_team t where t.round_id = new.round_id
            and not exists (select from review_decision d
                where d.round_id = t.round_id and d.consortium_id = t.consortium_id)
            and not exists (select from review_team_out o
                where o.round_id = t.round_id and o.consortium_id = t.consortium_id)) then
        raise exception 'Not every team is decided about' using errcode = 'check_violation',
            constraint = 'review_every_team_is_decided';
    end if;
    if new.act = 'CLOSE' and new.done_at is not null and exists (select from review_round_team t
            where t.round_id = new.round_id
                and exists (select from review_total x where x.round_id = t.round_id
                    and x.consortium_id = t.consortium_id and x.part = '')
                = exists (select from review_team_out o
                    where o.round_id = t.round_id and o.consortium_id = t.consortium_id)) then
        raise exception 'Every team that is in has a total, and no other' using errcode = 'check_violation',
            constraint = 'review_every_team_has_a_total';
    end if;
    return new;
end $$;

-- Nobody finds totals before the closing: they are there by the end of the transaction that closes, or not at all.
create function review_total_of_a_closing() returns trigger language plpgsql as $$
begin
    if not review_is(new.round_id, 'CLOSE') then
        raise exception 'Totals come with the closing' using errcode = 'check_violation',
            constraint = 'review_total_of_a_closing';
    end if;
    return null;
end $$;
create constraint trigger review_total_of_a_closing after insert on review_total deferrable initially deferred
    for each row execute function review_total_of_a_closing();
