-- What was known on a day (?known=). A table that people edit keeps its past: each row says from which moment it was known,
-- each earlier version stays in <table>_past with the moment at which it was replaced or taken away. A migration says
-- call keep_past('<table>'); pages of an earlier state read <table>_known(moment) instead of <table>.

-- The moment at which this transaction knows what it writes: one for all its rows. It lies after the moment given, which is
-- where a row was changed by another programme's transaction meanwhile.
create function knowledge_time(after timestamptz) returns timestamptz language plpgsql as $$
declare
    moment timestamptz := nullif(current_setting('hannun.knowledge_time', true), '');
begin
    if moment is null or moment < after then
        moment := greatest(clock_timestamp(), moment, after + interval '1 microsecond');
        perform set_config('hannun.knowledge_time', cast(moment as text), true);
    end if;
    return moment;
end $$;

-- Locks a programme's head and sets the transaction's moment after the last entry of others, so that it lies between that
-- entry and the transaction's own.
create function lock_chain(program uuid) returns bigint language plpgsql as $$
declare
    head record;
begin
    select seq, moved_at, xmin = cast(pg_current_xact_id() as xid) as mine into strict head
        from audit_head where program_id = program for update;
    if not head.mine then
        perform knowledge_time(head.moved_at + interval '1 microsecond');
    end if;
    return head.seq;
end $$;

create function date_knowledge() returns trigger language plpgsql as $$
begin
    new.known_from := knowledge_time(case when tg_op = 'UPDATE' then old.known_from end);
    return new;
end $$;

-- Makes a table keep its past, and again after its columns have changed. Rows that are there already count as always known.
create procedure keep_past(kept regclass) language plpgsql as $$
declare
    room text;
    live text;
    past text;
    missing record;
    columns text;
    before text;
    key text;
begin
    select quote_ident(nspname), relname into room, live
        from pg_class join pg_namespace on pg_namespace.oid = relnamespace where pg_class.oid = kept;
    past := live || '_past';
    if not exists (select from pg_attribute where attrelid = kept and attname = 'known_from' and not attisdropped) then
        execute format('alter table %s add column known_from timestamptz not null default %L', kept, '-infinity');
        execute format('alter table %s alter column known_from drop default', kept);
        execute format('create table %s.%I (like %s, known_until timestamptz not null,
            constraint %I check (known_until > known_from))', room, past, kept, past || '_ends_after_it_starts');
        select string_agg(quote_ident(attname), ', ' order by place) into key
            from pg_index cross join unnest(indkey) with ordinality as keys (number, place)
            join pg_attribute on attrelid = indrelid and attnum = number where indrelid = kept and indisprimary;
        execute format('create index %I on %s.%I (%s)', past || '_by_key', room, past, key);
        execute format('create index %I on %s.%I (known_until)', past || '_by_end', room, past);
        execute format('create trigger %I before update or delete or truncate on %s.%I
            for each statement execute function refuse_change()', past || '_is_append_only', room, past);
        execute format('create trigger %I before insert or update on %s
            for each row execute function date_knowledge()', live || '_dates_knowledge', kept);
        execute format('create trigger %I before truncate on %s
            for each statement execute function refuse_change()', live || '_is_not_emptied', kept);
    end if;
    for missing in
        select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
        where attrelid = kept and attnum > 0 and not attisdropped and attname not in (select attname from pg_attribute
            where attrelid = cast(room || '.' || quote_ident(past) as regclass) and attnum > 0 and not attisdropped)
        order by attnum
    loop
        execute format('alter table %s.%I add column %I %s', room, past, missing.name, missing.type);
    end loop;
    select string_agg(quote_ident(attname), ', ' order by attnum),
           string_agg('old.' || quote_ident(attname), ', ' order by attnum)
        into columns, before from pg_attribute where attrelid = kept and attnum > 0 and not attisdropped;
    -- A union without conditions inside it is planned like one table, with its keys.
    if to_regclass(room || '.' || quote_ident(live || '_ever')) is not null then
        execute format('drop view %s.%I', room, live || '_ever');
    end if;
    execute format('create view %s.%I as select %s, timestamptz %L as known_until from %s
        union all select %s, known_until from %s.%I',
        room, live || '_ever', columns, 'infinity', kept, columns, room, past);
    execute format('create or replace function %s.%I(moment timestamptz) returns setof %s
        language sql stable parallel safe as %L', room, live || '_known', kept, format(
        'select %s from %s.%I where known_from <= moment and known_until > moment', columns, room, live || '_ever'));
    execute format('create or replace function %s.%I() returns trigger
        language plpgsql security definer set search_path = %s, pg_temp as %L', room, live || '_remember', room, format(
        'begin if old.known_from < knowledge_time(old.known_from) then insert into %s.%I (%s, known_until)
         values (%s, knowledge_time(null)); end if; return null; end', room, past, columns, before));
    execute format('create or replace trigger %I after update or delete on %s
        for each row execute function %s.%I()', live || '_remembers', kept, room, live || '_remember');
end $$;

-- Lets every table whose columns have changed since keep the past of its new columns too.
create procedure keep_pasts() language plpgsql as $$
declare
    kept record;
begin
    for kept in
        select t.oid from pg_class t join pg_class p on p.relnamespace = t.relnamespace and p.relname = t.relname || '_past'
        where t.relkind = 'r' and t.relnamespace = cast(current_schema() as regnamespace) and
            (select array_agg(attname order by attname) from pg_attribute
                where attrelid = t.oid and attnum > 0 and not attisdropped)
            is distinct from (select array_agg(attname order by attname) from pg_attribute
                where attrelid = p.oid and attnum > 0 and not attisdropped and attname <> 'known_until')
    loop
        call keep_past(kept.oid);
    end loop;
end $$;

create index audit_entry_by_time on audit_entry (program_id, recorded_at);

-- What an entry concerns, for the history of one team or organisation.
create index audit_entry_by_concern on audit_entry using gin ((cast(detail as jsonb) -> 'concerns'));
