create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- The order Korean readers expect: numbers by value, 가나다 before ABC.
create collation ko_list (provider = icu, locale = 'ko-u-kn-true');

-- A date as precise as its source: year, month or day.
create domain partial_date as text
    constraint partial_date_form check (value ~ '^(19|2[0-9])[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$');

create function first_day(partial_date) returns date language sql immutable strict parallel safe
    return cast(rpad($1, 10, substr('0000-01-01', length($1) + 1)) as date);

create function last_day(partial_date) returns date language sql immutable strict parallel safe
    return case length($1)
        when 4 then make_date(cast($1 as integer), 12, 31)
        when 7 then cast(cast($1 || '-01' as date) + interval '1 month' - interval '1 day' as date)
        else cast($1 as date)
    end;

-- Where a programme's history stands. Its row is locked first by every write, so the entries stand in commit order.
create table audit_head (
    program_id uuid not null constraint audit_head_pk primary key,
    slug text not null constraint audit_head_slug unique
        constraint audit_head_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    seq bigint not null constraint audit_head_seq_counts check (seq >= 0),
    hash text not null constraint audit_head_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
    moved_at timestamptz not null default clock_timestamp()
);

create table audit_entry (
    program_id uuid not null constraint audit_entry_of_chain references audit_head,
    seq bigint not null constraint audit_entry_seq_counts check (seq > 0),
    recorded_at timestamptz not null,
    actor text not null,
    event text not null,
    detail text not null constraint audit_entry_detail_is_json check (detail is json object),
    previous_hash text not null,
    hash text not null constraint audit_entry_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
    constraint audit_entry_pk primary key (program_id, seq)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The trail is append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_is_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
