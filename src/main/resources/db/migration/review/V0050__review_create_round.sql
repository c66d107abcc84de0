-- A round of evaluation held here, from the rules it was made with. Published rounds of others stay in evaluation_round.
create table review_round (
    id uuid not null constraint review_round_pk primary key,
    program_id uuid not null constraint review_round_of_program references program,
    slug text not null constraint review_round_slug_form check (slug ~ '^[1-9][0-9]{0,8}$'),
    title text not null constraint review_round_title_is_nfc check (title is nfc normalized),
    kind text not null constraint review_round_kind_is_known
        check (kind in ('SELECTION', 'STAGE', 'FINAL', 'SPECIAL', 'CHECK', 'ADDITIONAL')),
    rehearsal boolean not null,
    pack text not null,
    pack_as_of date not null,
    citation_ko text not null constraint review_round_citation_is_nfc check (citation_ko is nfc normalized),
    citation_en text not null,
    full_marks numeric not null constraint review_round_has_marks check (full_marks > 0),
    places integer not null constraint review_round_places check (places between 0 and 6),
    rounding text not null,
    floor numeric constraint review_round_floor_is_a_share check (floor between 0 and 1),
    tie_break text[] not null,
    planned integer constraint review_round_planned check (planned >= 0),
    objection_days integer not null constraint review_round_objection_days check (objection_days > 0),
    answer_days integer not null constraint review_round_answer_days check (answer_days > 0),
    objection_shifts boolean not null,
    repeats_id uuid constraint review_round_repeats references review_round,
    without_earlier boolean not null default false,
    soft_deadline timestamptz not null,
    hard_deadline timestamptz not null,
    made_by uuid not null,
    made_at timestamptz not null default clock_timestamp(),
    constraint review_round_slug unique (program_id, slug),
    constraint review_round_deadlines_in_order check (soft_deadline <= hard_deadline),
    constraint review_round_without_whom check (repeats_id is not null or not without_earlier)
);

create table review_part (
    id uuid not null constraint review_part_pk primary key,
    round_id uuid not null constraint review_part_of_round references review_round,
    code text not null,
    position integer not null,
    name_ko text not null constraint review_part_name_is_nfc check (name_ko is nfc normalized),
    name_en text not null,
    weight numeric not null constraint review_part_weight_is_not_negative check (weight >= 0),
    panel_size integer not null constraint review_part_panel_size check (panel_size >= 0),
    minimum integer not null,
    aggregation text not null constraint review_part_aggregation_is_known
        check (aggregation in ('MEAN', 'WEIGHTED_MEAN', 'MEDIAN', 'TRIMMED_MEAN')),
    conversion text not null constraint review_part_conversion_is_known
        check (conversion in ('AS_IS', 'RELATIVE_TO_BEST', 'SHARE_OF_TARGET')),
    places integer not null constraint review_part_places check (places between 0 and 6),
    rounding text not null,
    floor numeric constraint review_part_floor_is_a_share check (floor between 0 and 1),
    constraint review_part_code unique (round_id, code),
    constraint review_part_in_round unique (round_id, id),
    constraint review_part_minimum_fits check (minimum between 0 and panel_size)
);

-- What is looked at. Criteria of a part form a tree; those without any below them are marked.
create table review_criterion (
    id uuid not null constraint review_criterion_pk primary key,
    round_id uuid not null,
    part_id uuid not null,
    parent_id uuid constraint review_criterion_parent references review_criterion
        constraint review_criterion_is_not_its_own_parent check (parent_id <> id),
    code text not null,
    position integer not null,
    kind text not null constraint review_criterion_kind_is_known
        check (kind in ('SCORED', 'GATE', 'CONDITIONAL', 'MEASURED')),
    conversion text not null constraint review_criterion_conversion_is_known
        check (conversion in ('AS_IS', 'RELATIVE_TO_BEST', 'SHARE_OF_TARGET')),
    name_ko text not null constraint review_criterion_name_is_nfc check (name_ko is nfc normalized),
    name_en text not null,
    about_ko text not null,
    about_en text not null,
    weight numeric constraint review_criterion_weight_is_not_negative check (weight >= 0),
    comment_up_to numeric,
    constraint review_criterion_of_part foreign key (round_id, part_id) references review_part (round_id, id),
    constraint review_criterion_code unique (round_id, code),
    constraint review_criterion_in_round unique (round_id, id),
    constraint review_criterion_weighs_if_it_counts check ((weight is null) = (kind in ('GATE', 'CONDITIONAL')))
);

-- The allowed steps of a criterion and their share of its marks; the steps of a gate have none.
create table review_step (
    criterion_id uuid not null constraint review_step_of references review_criterion,
    value integer not null,
    share numeric constraint review_step_share check (share between 0 and 1),
    name_ko text not null constraint review_step_name_is_nfc check (name_ko is nfc normalized),
    name_en text not null,
    about_ko text not null,
    about_en text not null,
    constraint review_step_pk primary key (criterion_id, value)
);

create table review_round_team (
    round_id uuid not null constraint review_round_team_of references review_round,
    consortium_id uuid not null constraint review_round_team_is references consortium,
    position integer not null,
    constraint review_round_team_pk primary key (round_id, consortium_id)
);

-- What takes two: one proposes, another does it. Each at most once for a round, and in this order.
create table review_act (
    round_id uuid not null constraint review_act_of references review_round,
    act text not null constraint review_act_is_known check (act in ('OPEN', 'CLOSE', 'CONFIRM', 'FINISH', 'VOID')),
    why text constraint review_act_why_is_nfc check (why is nfc normalized),
    digest text constraint review_act_digest_is_sha256 check (digest ~ '^[0-9a-f]{64}$'),
    proposed_by uuid not null,
    proposed_at timestamptz not null default clock_timestamp(),
    done_by uuid,
    done_at timestamptz,
    constraint review_act_pk primary key (round_id, act),
    constraint review_act_by_two check (done_by <> proposed_by),
    constraint review_act_whole check ((done_by is null) = (done_at is null)),
    constraint review_act_void_says_why check (act <> 'VOID' or why is not null),
    constraint review_act_closes_with_digest check (act <> 'CLOSE' or (done_at is null) = (digest is null))
);

create function review_is(round uuid, what text) returns boolean language sql stable as $$
    select exists (select from review_act where round_id = round and act = what and done_at is not null)
$$;

-- Whether this transaction throws the round away, which is done with rehearsals only.
create function review_discards(round uuid) returns boolean language sql stable as $$
    select coalesce(current_setting('hannun.discard', true), '') = cast(round as text)
        and exists (select from review_round where id = round and rehearsal)
$$;

-- The first level whose weights do not add up, or null.
create function review_weight_gap(round uuid) returns text language sql stable as $$
    select coalesce(
        (select 'round' from review_round r where r.id = round and r.full_marks is distinct from
            (select sum(p.weight) from review_part p where p.round_id = r.id)),
        (select min(p.code) from review_part p where p.round_id = round and p.weight is distinct from
            (select sum(c.weight) from review_criterion c where c.part_id = p.id and c.parent_id is null)),
        (select min(c.code) from review_criterion c where c.round_id = round
            and exists (select from review_criterion b where b.parent_id = c.id and b.weight is not null)
            and c.weight is distinct from (select sum(b.weight) from review_criterion b where b.parent_id = c.id)))
$$;

create function review_act_in_order() returns trigger language plpgsql as $$
declare
    touched review_act := case when tg_op = 'DELETE' then old else new end;
    before text := case touched.act when 'CLOSE' then 'OPEN' when 'CONFIRM' then 'CLOSE' when 'FINISH' then 'CONFIRM'
        when 'VOID' then 'OPEN' end;
begin
    if tg_op = 'DELETE' and review_discards(old.round_id) then
        return old;
    end if;
    if tg_op <> 'INSERT' and old.done_at is not null then
        raise exception 'What two have done stays' using errcode = 'check_violation', constraint = 'review_act_stays';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if (before is not null and not review_is(new.round_id, before)) or review_is(new.round_id, 'VOID')
            or (new.act = 'VOID' and review_is(new.round_id, 'FINISH')) then
        raise exception 'One act comes after the other' using errcode = 'check_violation',
            constraint = 'review_act_in_order';
    end if;
    if new.act = 'OPEN' and review_weight_gap(new.round_id) is not null then
        raise exception 'The weights do not add up' using errcode = 'check_violation',
            constraint = 'review_weights_add_up';
    end if;
    return new;
end $$;
create trigger review_act_in_order before insert or update or delete on review_act
    for each row execute function review_act_in_order();

-- Nothing is amended before there are amendments.
create function review_amends(old_row jsonb, new_row jsonb, round uuid, tabled text) returns boolean
    language sql stable as $$ select false $$;

-- Rules are changed before the opening or not at all.
create function review_rules_stand() returns trigger language plpgsql as $$
declare
    touched jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
    before jsonb := to_jsonb(case when tg_op = 'INSERT' then new else old end);
    rounds uuid[];
begin
    select array_agg(x) into rounds from (values
        (case tg_table_name when 'review_round' then cast(touched ->> 'id' as uuid)
            when 'review_step' then (select round_id from review_criterion where id = cast(touched ->> 'criterion_id' as uuid))
            else cast(touched ->> 'round_id' as uuid) end),
        (case tg_table_name when 'review_round' then cast(before ->> 'id' as uuid)
            when 'review_step' then (select round_id from review_criterion where id = cast(before ->> 'criterion_id' as uuid))
            else cast(before ->> 'round_id' as uuid) end)) as of_rows (x);
    if tg_op = 'DELETE' and review_discards(rounds[1]) then
        return old;
    end if;
    if tg_op = 'UPDATE' and review_amends(before, touched, rounds[1], tg_table_name) then
        return new;
    end if;
    if exists (select from review_act where round_id = any (rounds) and act = 'OPEN' and done_at is not null) then
        raise exception 'The rules of an opened round stand' using errcode = 'check_violation',
            constraint = 'review_rules_stand';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger review_round_stands before update or delete on review_round
    for each row execute function review_rules_stand();
create trigger review_part_stands before insert or update or delete on review_part
    for each row execute function review_rules_stand();
create trigger review_criterion_stands before insert or update or delete on review_criterion
    for each row execute function review_rules_stand();
create trigger review_step_stands before insert or update or delete on review_step
    for each row execute function review_rules_stand();
create trigger review_round_team_stands before insert or update or delete on review_round_team
    for each row execute function review_rules_stand();

-- What an act settles stays as it was then: the trigger's argument names the act.
create function review_stands_after() returns trigger language plpgsql as $$
declare
    before jsonb := to_jsonb(case when tg_op = 'INSERT' then new else old end);
    after jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
    touched uuid[];
begin
    select array_agg(coalesce(cast(r ->> 'round_id' as uuid),
            (select round_id from review_assignment where id = cast(r ->> 'assignment_id' as uuid))))
        into touched from (values (before), (after)) as of_rows (r);
    if tg_op = 'DELETE' and review_discards(touched[1]) then
        return old;
    end if;
    if exists (select from review_act where round_id = any (touched) and done_at is not null
            and act in (tg_argv[0], 'VOID')) then
        raise exception 'This was settled' using errcode = 'check_violation',
            constraint = 'review_stands_after_' || lower(tg_argv[0]);
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
