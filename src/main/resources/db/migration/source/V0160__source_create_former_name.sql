-- What an organisation, a team or a model was called until a day. Its own row holds the name it bears now.
create table former_name (
    id uuid not null constraint former_name_pk primary key,
    program_id uuid not null constraint former_name_of_program references audit_head,
    code text not null,
    about_id uuid not null constraint former_name_about references subject,
    citation_id uuid constraint former_name_cites references citation,
    name_ko text not null constraint former_name_name_ko_is_nfc check (name_ko is nfc normalized),
    name_en text not null,
    used_until partial_date not null,
    constraint former_name_code unique (program_id, code),
    constraint former_name_once_until_a_day unique (about_id, used_until)
);

call keep_past('former_name');
call gather_facts();

-- A kept table as it was known at a moment, with the names that were borne on a day: of those given up since, the one that was
-- given up first. Whatever is listed under exactly the name of another, such as a member under its organisation's, follows it.
create procedure name_by_day(kept text, borne_by text) language plpgsql as $$
declare
    columns text;
begin
    select string_agg(case when attname in ('name_ko', 'name_en')
            then format('coalesce(f.%1$I, t.%1$I)', attname) else 't.' || quote_ident(attname) end, ', ' order by attnum)
        into columns from pg_attribute
        where attrelid = cast(quote_ident(kept) as regclass) and attnum > 0 and not attisdropped;
    execute format('create or replace function %I(moment timestamptz, day date) returns setof %I
        language sql stable parallel safe as %L', kept || '_named', kept, format(
        'select %s from %I(moment) t left join lateral (select f.name_ko, f.name_en from former_name_known(moment) f
            join subject_known(moment) s on s.id = f.about_id where last_day(f.used_until) >= day and %s
            order by last_day(f.used_until) limit 1) f on true', columns, kept || '_known', borne_by));
end $$;

-- After every migration: tables may have got columns.
create procedure name_by_days() language plpgsql as $$
begin
    call name_by_day('organization', 'exists (select from organization_listing_known(moment) l
        where l.program_id = s.program_id and l.code = s.code and l.organization_id = t.id)');
    call name_by_day('consortium', 's.program_id = t.program_id and s.code = t.code');
    call name_by_day('foundation_model', 's.program_id = t.program_id and s.code = t.code');
    call name_by_day('subject', 's.program_id = t.program_id and s.name_ko = t.name_ko and s.name_en = t.name_en');
end $$;

call name_by_days();
