-- A change of the rules of an opened round: another version of them, with its reason, what it changes (by code, before and
-- after), how many reviews that were handed in it touches, and the two people it takes.
create table review_amendment (
    id uuid not null constraint review_amendment_pk primary key,
    round_id uuid not null constraint review_amendment_of references review_round,
    version integer not null constraint review_amendment_version_counts check (version >= 2),
    why text not null constraint review_amendment_why_is_nfc check (why is nfc normalized and btrim(why) <> ''),
    changes jsonb not null,
    touched integer not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null default clock_timestamp(),
    done_by uuid,
    done_at timestamptz,
    constraint review_amendment_once unique (round_id, version),
    constraint review_amendment_by_two check (done_by <> proposed_by),
    constraint review_amendment_whole check ((done_by is null) = (done_at is null))
);
create unique index review_amendment_waits_once on review_amendment (round_id) where done_at is null;

create function review_amendment_adds_up() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.done_at is not null and not (tg_op = 'DELETE' and review_discards(old.round_id)) then
        raise exception 'A version of the rules stays' using errcode = 'check_violation',
            constraint = 'review_amendment_stays';
    end if;
    if tg_op <> 'DELETE' and new.done_at is not null and review_weight_gap(new.round_id) is not null then
        raise exception 'The weights do not add up' using errcode = 'check_violation',
            constraint = 'review_weights_add_up';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger review_amendment_adds_up before insert or update or delete on review_amendment
    for each row execute function review_amendment_adds_up();
create trigger review_amendment_stands before insert or update or delete on review_amendment
    for each row execute function review_stands_after('CLOSE');

-- Whether a change of a row is what the waiting version says, and nothing else.
create or replace function review_amends(old_row jsonb, new_row jsonb, round uuid, tabled text) returns boolean
    language sql stable as $$
    select exists (select from review_amendment a where a.round_id = round and a.done_at is null and case tabled
        when 'review_round' then old_row - 'soft_deadline' - 'hard_deadline' = new_row - 'soft_deadline' - 'hard_deadline'
            and cast(new_row ->> 'soft_deadline' as timestamptz) = cast(coalesce(a.changes -> 'soft' ->> 'after',
                old_row ->> 'soft_deadline') as timestamptz)
            and cast(new_row ->> 'hard_deadline' as timestamptz) = cast(coalesce(a.changes -> 'hard' ->> 'after',
                old_row ->> 'hard_deadline') as timestamptz)
        when 'review_part' then old_row - 'weight' = new_row - 'weight'
            and cast(new_row ->> 'weight' as numeric) = cast(a.changes -> (new_row ->> 'code') ->> 'after' as numeric)
        when 'review_criterion' then old_row - 'weight' = new_row - 'weight'
            and cast(new_row ->> 'weight' as numeric) = cast(a.changes -> (new_row ->> 'code') ->> 'after' as numeric)
        else false end)
$$;
