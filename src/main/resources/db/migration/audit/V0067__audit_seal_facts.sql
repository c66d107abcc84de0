-- What each transaction wrote into the tables that keep their past is sealed by an entry of a chain of its own: one digest per
-- version of a row, and once more when the version ends. --verify compares what stands in the tables with it, so that what
-- somebody changed past the application is found at its row.
insert into audit_head (program_id, slug, seq, hash)
    values ('00000000-0000-7000-8000-000000000003', 'facts', 0, repeat('0', 64));

-- As before, and no two transactions share a moment: what one of them wrote is told from what another did by it. The moments at
-- which a transaction wrote rows stand in hannun.moments.
create or replace function knowledge_time(after timestamptz) returns timestamptz language plpgsql as $$
declare
    moment timestamptz := nullif(current_setting('hannun.knowledge_time', true), '');
    moments text := coalesce(current_setting('hannun.moments', true), '');
begin
    if moment is null or moment < after then
        moment := greatest(clock_timestamp(), moment, after + interval '1 microsecond');
        while not pg_try_advisory_xact_lock(cast(extract(epoch from moment) * 1000000 as bigint)) loop
            moment := moment + interval '1 microsecond';
        end loop;
        perform set_config('hannun.knowledge_time', cast(moment as text), true);
    end if;
    if pg_trigger_depth() > 0 and position(cast(moment as text) in moments) = 0 then
        perform set_config('hannun.moments', concat_ws(',', nullif(moments, ''), moment), true);
    end if;
    return moment;
end $$;

create function fact_digest(content jsonb) returns text language sql immutable parallel safe
    return left(encode(sha256(convert_to(cast(content as text), 'UTF8')), 'hex'), 40);

-- The tables that keep their past, with their columns.
create function kept_tables() returns table (kept text, columns text[]) language sql stable
    set search_path from current as $$
    select cast(t.relname as text), array_agg(cast(a.attname as text) order by a.attnum)
    from pg_class t join pg_class p on p.relnamespace = t.relnamespace and p.relname = t.relname || '_past'
    join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where t.relkind = 'r' and t.relnamespace = cast(current_schema() as regnamespace) group by t.relname $$;

-- Gathers the versions of the rows of all these tables in one function, and gives each the index by which a moment's are found.
create procedure gather_facts() language plpgsql as $$
declare
    table_name text;
    key text;
    parts text := '';
begin
    for table_name in select kept from kept_tables() order by kept loop
        select string_agg('v.' || quote_ident(attname), ', ' order by place) into key
            from pg_index cross join unnest(indkey) with ordinality as keys (number, place)
            join pg_attribute on attrelid = indrelid and attnum = number
            where indrelid = cast(quote_ident(table_name) as regclass) and indisprimary;
        parts := parts || case parts when '' then '' else ' union all ' end || format(
            'select %L, concat_ws(''/'', %s), v.known_from, v.known_until, to_jsonb(v) - array[''known_from'', ''known_until''] from %I v',
            table_name, key, table_name || '_ever');
        if to_regclass(quote_ident(table_name || '_by_knowledge')) is null then
            execute format('create index %I on %I (known_from)', table_name || '_by_knowledge', table_name);
            execute format('create index %I on %I (known_from)', table_name || '_past_by_knowledge', table_name || '_past');
        end if;
    end loop;
    execute format('create or replace function fact() returns table (kept text, key text, known_from timestamptz,
        known_until timestamptz, content jsonb) language sql stable as %L', parts);
end $$;

call gather_facts();

-- The versions that began or ended at these moments, or all versions of these tables, in portions of a thousand.
create function facts_to_seal(moments timestamptz[], tables text[]) returns table (rows text, columns text)
language plpgsql stable as $$
begin
    return query with written as (
        select f.* from fact() f where f.known_from = any (moments)
        union select f.* from fact() f where f.known_until = any (moments)
        union select f.* from fact() f where f.kept = any (tables)
    ), portioned as (
        select w.*, (row_number() over (order by w.kept, w.key, w.known_from) - 1) / 1000 as portion from written w
    )
    select cast(jsonb_agg(jsonb_build_array(p.kept, p.key, p.known_from, p.known_until, fact_digest(p.content))
            order by p.kept, p.key, p.known_from) as text),
        cast((select jsonb_object_agg(t.kept, to_jsonb(t.columns)) from kept_tables() t
            where t.kept = any (array_agg(p.kept))) as text)
    from portioned p group by p.portion order by p.portion;
end $$;

-- Seals tables whose rows were never sealed. A migration that rewrites rows of such a table past its triggers calls
-- seal_anew with the reason; the entry stays.
create procedure seal_anew(tables text[], why text) language plpgsql as $$
declare
    portion record;
begin
    for portion in select * from facts_to_seal(null, tables) union all
        select '[]', cast(jsonb_object_agg(t.kept, to_jsonb(t.columns)) as text) from kept_tables() t where t.kept = any (tables)
    loop
        perform append_entry('00000000-0000-7000-8000-000000000003', 'system/seal', 'FactsSealed',
            cast(jsonb_build_object('audience', 'coordinators', 'columns', portion.columns, 'rows', portion.rows, 'why', why) as text));
    end loop;
end $$;

create procedure seal_new_facts() language plpgsql as $$
declare
    unsealed text[];
begin
    select array_agg(t.kept) into unsealed from kept_tables() t where not exists (
        select from audit_entry e where e.program_id = '00000000-0000-7000-8000-000000000003'
        and jsonb_exists(cast(cast(e.detail as jsonb) ->> 'columns' as jsonb), t.kept));
    if unsealed is not null then
        call seal_anew(unsealed, 'first sealed');
    end if;
end $$;

-- Where what stands in the tables is not what was sealed. Columns that came later are left out of the comparison.
create function facts_unlike_their_seals(most integer)
returns table (kept text, key text, code text, seq bigint, what text) language sql stable as $$
    with entry as (
        select e.seq, cast(cast(e.detail as jsonb) ->> 'rows' as jsonb) as rows,
            cast(cast(e.detail as jsonb) ->> 'columns' as jsonb) as columns
        from audit_entry e where e.program_id = '00000000-0000-7000-8000-000000000003'
    ), later as (
        select e.seq, t.kept, array(select c from unnest(t.columns) c where not jsonb_exists(e.columns -> t.kept, c)) as columns
        from entry e join kept_tables() t on jsonb_exists(e.columns, t.kept)
    ), sealed as (
        select distinct on (r ->> 0, r ->> 1, cast(r ->> 2 as timestamptz)) r ->> 0 as kept, r ->> 1 as key,
            cast(r ->> 2 as timestamptz) as known_from, cast(r ->> 3 as timestamptz) as known_until, r ->> 4 as digest, e.seq
        from entry e cross join lateral jsonb_array_elements(e.rows) r
        order by r ->> 0, r ->> 1, cast(r ->> 2 as timestamptz), e.seq desc
    )
    select coalesce(s.kept, f.kept), coalesce(s.key, f.key), coalesce(f.content ->> 'code', f.content ->> 'slug'), s.seq,
        case when f.key is null then 'removed' when s.key is null then 'added'
            when s.known_until <> f.known_until then 'moved' else 'edited' end
    from sealed s full join fact() f on f.kept = s.kept and f.key = s.key and f.known_from = s.known_from
    left join later l on l.seq = s.seq and l.kept = s.kept
    where f.key is null or s.key is null or s.known_until <> f.known_until
        or fact_digest(f.content - coalesce(l.columns, '{}')) <> s.digest
    order by 1, 2 limit most $$;
