-- The seal of an entry: SHA-256 over the seal before it and every field, each preceded by its length. The time is written as
-- the verifier writes it, with as many digits as it needs.
create function entry_seal(previous text, program uuid, seq bigint, at timestamptz, actor text, event text, detail text)
returns text language sql immutable parallel safe
return (
    select encode(sha256(string_agg(int4send(octet_length(convert_to(field, 'UTF8'))) || convert_to(field, 'UTF8'), ''
        order by place)), 'hex')
    from unnest(array[previous, cast(program as text), cast(seq as text),
        to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') || case
            when cast(extract(microseconds from at) as bigint) % 1000000 = 0 then ''
            when cast(extract(microseconds from at) as bigint) % 1000 = 0 then to_char(at at time zone 'UTC', '.MS')
            else to_char(at at time zone 'UTC', '.US') end || 'Z',
        actor, event, detail]) with ordinality as fields (field, place));

-- Adds an entry to a chain and moves its head: the only way into the trail. An entry that is brought along from elsewhere
-- keeps its time as far as the order allows.
create function append_entry(program uuid, actor text, event text, detail text, since timestamptz default null,
    out slug text, out seq bigint, out recorded_at timestamptz, out hash text)
language plpgsql as $$
declare
    head audit_head;
begin
    select h.* into strict head from audit_head h where h.program_id = program for update;
    slug := head.slug;
    seq := head.seq + 1;
    recorded_at := case when since is null
        then greatest(clock_timestamp(), knowledge_time(null), head.moved_at + interval '1 microsecond')
        when head.seq = 0 then since
        else greatest(since, head.moved_at + interval '1 microsecond') end;
    hash := entry_seal(head.hash, program, seq, recorded_at, actor, event, detail);
    insert into audit_entry (program_id, seq, recorded_at, actor, event, detail, previous_hash, hash)
        values (program, seq, recorded_at, actor, event, detail, head.hash, hash);
    update audit_head h set seq = append_entry.seq, hash = append_entry.hash, moved_at = append_entry.recorded_at
        where h.program_id = program;
end $$;

-- Where a chain begins after its older part was let go: the last entry that went. One that the chain itself does not tell
-- of is found by the verification. Only what is personal and has its term may go: the access log.
create table audit_cut (
    program_id uuid not null constraint audit_cut_pk primary key constraint audit_cut_of_chain references audit_head
        constraint audit_cut_of_what_has_a_term check (program_id = '00000000-0000-7000-8000-000000000002'),
    seq bigint not null constraint audit_cut_seq_counts check (seq > 0),
    hash text not null constraint audit_cut_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
    recorded_at timestamptz not null
);

create function refuse_removal() returns trigger language plpgsql as $$
begin
    if not exists (select from audit_cut c where c.program_id = old.program_id and c.seq >= old.seq) then
        raise exception 'The trail is append-only' using errcode = 'insufficient_privilege';
    end if;
    return old;
end $$;

drop trigger audit_entry_is_append_only on audit_entry;
create trigger audit_entry_is_append_only before update or truncate on audit_entry
    for each statement execute function refuse_change();
create trigger audit_entry_is_not_removed before delete on audit_entry
    for each row execute function refuse_removal();
