-- What a column of a model, a phase or a milestone said until a day, and who said so. Its own row holds what it says now.
create table former_value (
    id uuid not null constraint former_value_pk primary key,
    program_id uuid not null constraint former_value_of_program references audit_head,
    code text not null,
    about_id uuid not null constraint former_value_about references subject,
    citation_id uuid not null constraint former_value_cites references citation,
    sheet text not null,
    column_name text not null,
    value text constraint former_value_value_is_nfc check (value is nfc normalized),
    used_until partial_date not null,
    stored_in text not null,
    stored_as text,
    constraint former_value_code unique (program_id, code),
    constraint former_value_once_until_a_day unique (about_id, column_name, used_until)
);
comment on column former_value.sheet is 'the file of the kind whose row said it';
comment on column former_value.column_name is 'as that file calls it';
comment on column former_value.value is 'as the file writes it; null where nobody had said it';
comment on column former_value.stored_in is 'the column of the table that keeps it';
comment on column former_value.stored_as is 'the value as that column reads it';

call keep_past('former_value');
call gather_facts();

drop procedure name_by_days();
drop procedure name_by_day(text, text);
drop function organization_named(timestamptz, date);
drop function consortium_named(timestamptz, date);
drop function foundation_model_named(timestamptz, date);
drop function subject_named(timestamptz, date);

-- The rows of a kept table as they were known at a moment, with what their columns said on a day: of what was given up since, that
-- which was given up first, said by those who said it.
create procedure say_by_day(kept text) language plpgsql as $$
begin
    execute format('create or replace function %I(moment timestamptz, day date) returns setof %I
        language sql stable parallel safe as %L', kept || '_said', kept, format(
        'select r.* from %I(moment) t
        left join lateral (
            select jsonb_object_agg(v.stored_in, v.stored_as)
                || jsonb_build_object(''citation_id'', (array_agg(v.citation_id order by v.last_day))[1]) as former
            from (
                select distinct on (f.stored_in) f.stored_in, f.stored_as, f.citation_id, last_day(f.used_until) as last_day
                from former_value_known(moment) f join subject_known(moment) s on s.id = f.about_id
                where s.program_id = t.program_id and s.code = t.code and last_day(f.used_until) >= day
                order by f.stored_in, last_day(f.used_until)
            ) v
        ) v on true
        cross join lateral jsonb_populate_record(t, coalesce(v.former, ''{}'')) r', kept || '_known'));
end $$;

-- Such rows, with the names that were borne on the day. Whatever is listed under exactly the name of another, such as a member
-- under its organisation's, follows it.
create procedure name_by_day(kept text, read_from text, borne_by text) language plpgsql as $$
declare
    columns text;
begin
    select string_agg(case when attname in ('name_ko', 'name_en')
            then format('coalesce(f.%1$I, t.%1$I)', attname) else 't.' || quote_ident(attname) end, ', ' order by attnum)
        into columns from pg_attribute
        where attrelid = cast(quote_ident(kept) as regclass) and attnum > 0 and not attisdropped;
    execute format('create or replace function %I(moment timestamptz, day date) returns setof %I
        language sql stable parallel safe as %L', kept || '_valid', kept, format(
        'select %s from %s t left join lateral (select f.name_ko, f.name_en from former_name_known(moment) f
            join subject_known(moment) s on s.id = f.about_id where last_day(f.used_until) >= day and %s
            order by last_day(f.used_until) limit 1) f on true', columns, read_from, borne_by));
end $$;

-- After every migration: tables may have got columns.
create procedure read_by_days() language plpgsql as $$
begin
    call say_by_day('foundation_model');
    call say_by_day('phase');
    call say_by_day('milestone');
    call name_by_day('organization', 'organization_known(moment)', 'exists (select from organization_listing_known(moment) l
        where l.program_id = s.program_id and l.code = s.code and l.organization_id = t.id)');
    call name_by_day('consortium', 'consortium_known(moment)', 's.program_id = t.program_id and s.code = t.code');
    call name_by_day('foundation_model', 'foundation_model_said(moment, day)',
        's.program_id = t.program_id and s.code = t.code');
    call name_by_day('phase', 'phase_said(moment, day)', 's.program_id = t.program_id and s.code = t.code');
    call name_by_day('milestone', 'milestone_said(moment, day)', 'false');
    call name_by_day('subject', 'subject_known(moment)',
        's.program_id = t.program_id and s.name_ko = t.name_ko and s.name_en = t.name_en');
end $$;

call read_by_days();
