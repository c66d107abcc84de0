-- The access log is a chain like every other: what was written in it can be neither changed nor taken away unseen.
insert into audit_head (program_id, slug, seq, hash)
    values ('00000000-0000-7000-8000-000000000002', 'access-log', 0, repeat('0', 64));

do $$
declare
    line record;
begin
    for line in select * from access_log order by id loop
        perform append_entry('00000000-0000-7000-8000-000000000002', line.account, 'AccessNoted',
            cast(jsonb_strip_nulls(jsonb_build_object('audience', 'coordinators', 'place', line.place,
                'subject', line.subject, 'action', line.action, 'reason', line.reason)) as text), line.at);
    end loop;
end $$;

drop table access_log;

create view access_log as
    select seq as id, actor as account, recorded_at as at, cast(detail as jsonb) ->> 'place' as place,
        cast(detail as jsonb) ->> 'subject' as subject, cast(detail as jsonb) ->> 'action' as action,
        cast(detail as jsonb) ->> 'reason' as reason
    from audit_entry where program_id = '00000000-0000-7000-8000-000000000002' and event = 'AccessNoted';

create index audit_entry_by_access on audit_entry (actor, seq)
    where program_id = '00000000-0000-7000-8000-000000000002';

-- Lets go of the lines from before a moment and leaves the anchor from which the rest can still be verified. Whoever calls
-- it tells of it in the chain in the same transaction. A year is the least that the law lets an office keep.
create function cut_access_log(before timestamptz, out seq bigint, out hash text, out entries bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    log constant uuid := '00000000-0000-7000-8000-000000000002';
    last audit_entry;
begin
    if before > clock_timestamp() - interval '1 year' then
        raise exception 'The access log is kept for a year at least' using errcode = 'check_violation';
    end if;
    perform from audit_head h where h.program_id = log for update;
    select e.* into last from audit_entry e where e.program_id = log and e.recorded_at < before order by e.seq desc limit 1;
    entries := 0;
    if last is null then
        return;
    end if;
    seq := last.seq;
    hash := last.hash;
    insert into audit_cut (program_id, seq, hash, recorded_at) values (log, last.seq, last.hash, last.recorded_at)
        on conflict (program_id) do update set seq = excluded.seq, hash = excluded.hash, recorded_at = excluded.recorded_at;
    delete from audit_entry e where e.program_id = log and e.seq <= last.seq;
    get diagnostics entries = row_count;
end $$;
revoke all on function cut_access_log(timestamptz) from public;
