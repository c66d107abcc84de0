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
    citation text not null,
    full_marks numeric not null constraint review_round_has_marks check (full_marks > 0),
    places integer not null constraint review_round_places check (places between 0 and 6),
    rounding text not null,
    floor numeric constraint review_round_floor_is_a_share check (floor between 0 and 1),
    tie_break text[] not null,
    soft_deadline timestamptz not null,
    hard_deadline timestamptz not null,
    made_by uuid not null,
    made_at timestamptz not null default clock_timestamp(),
    constraint review_round_slug unique (program_id, slug),
    constraint review_round_deadlines_in_order check (soft_deadline <= hard_deadline)
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

-- A round is proposed for opening by one and opened by another; from then on its rules stand.
create table review_opening (
    round_id uuid not null constraint review_opening_pk primary key
        constraint review_opening_of references review_round,
    proposed_by uuid not null,
    proposed_at timestamptz not null default clock_timestamp(),
    opened_by uuid,
    opened_at timestamptz,
    constraint review_opening_by_two check (opened_by <> proposed_by),
    constraint review_opening_whole check ((opened_by is null) = (opened_at is null))
);

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

create function review_opening_adds_up() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.opened_at is not null then
        raise exception 'An opened round stays open' using errcode = 'check_violation', constraint = 'review_rules_stand';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if review_weight_gap(new.round_id) is not null then
        raise exception 'The weights do not add up' using errcode = 'check_violation',
            constraint = 'review_weights_add_up';
    end if;
    return new;
end $$;
create trigger review_opening_adds_up before insert or update or delete on review_opening
    for each row execute function review_opening_adds_up();

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
    if exists (select from review_opening where round_id = any (rounds) and opened_at is not null) then
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
