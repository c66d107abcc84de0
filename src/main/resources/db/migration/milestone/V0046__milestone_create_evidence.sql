-- What a team shows for a milestone: a link, or a file that lies in the data folder under its identity. Evidence is never
-- changed and never deleted; what is not wanted any more is withdrawn, as long as nothing is handed in.
create table milestone_evidence (
    id uuid not null constraint milestone_evidence_pk primary key,
    milestone_id uuid not null constraint milestone_evidence_of references milestone,
    number integer not null constraint milestone_evidence_number_counts check (number >= 1),
    kind text not null constraint milestone_evidence_kind_is_known check (kind in ('LINK', 'FILE')),
    description text not null constraint milestone_evidence_is_described
        check (btrim(description) <> '' and description is nfc normalized),
    dated_on partial_date not null,
    url text constraint milestone_evidence_url_is_http check (url ~ '^https?://'),
    file_name text constraint milestone_evidence_name_is_nfc check (file_name is nfc normalized),
    file_kind text,
    file_size bigint constraint milestone_evidence_is_not_empty check (file_size > 0),
    sha256 text constraint milestone_evidence_sha256_is_one check (sha256 ~ '^[0-9a-f]{64}$'),
    added_by text not null,
    added_at timestamptz not null default clock_timestamp(),
    withdrawn_by text,
    withdrawn_at timestamptz,
    constraint milestone_evidence_number_once unique (milestone_id, number),
    constraint milestone_evidence_of_its_milestone unique (milestone_id, id),
    constraint milestone_evidence_is_link_or_file check (case kind
        when 'LINK' then url is not null and num_nonnulls(file_name, file_kind, file_size, sha256) = 0
        else url is null and num_nonnulls(file_name, file_kind, file_size, sha256) = 4 end),
    constraint milestone_evidence_withdrawn_by_somebody check ((withdrawn_at is null) = (withdrawn_by is null)),
    constraint milestone_evidence_not_ahead
        check (first_day(dated_on) <= cast(added_at at time zone 'Asia/Seoul' as date))
);

-- 제출. The evidence as it was handed in, with the hash over its list. It can be taken back with a reason; then the next one
-- is another version, and this one stays to be read.
create table milestone_hand_in (
    id uuid not null constraint milestone_hand_in_pk primary key,
    milestone_id uuid not null constraint milestone_hand_in_of references milestone,
    number integer not null constraint milestone_hand_in_number_counts check (number >= 1),
    pieces integer not null constraint milestone_hand_in_is_not_empty check (pieces >= 1),
    list_hash text not null constraint milestone_hand_in_hash_is_sha256 check (list_hash ~ '^[0-9a-f]{64}$'),
    handed_in_by text not null,
    handed_in_at timestamptz not null default clock_timestamp(),
    taken_back_by text,
    taken_back_at timestamptz,
    taken_back_why text constraint milestone_hand_in_says_why check (btrim(taken_back_why) <> ''),
    constraint milestone_hand_in_number_once unique (milestone_id, number),
    constraint milestone_hand_in_with_its_pieces unique (milestone_id, id, pieces),
    constraint milestone_hand_in_taken_back_for_a_reason check (num_nulls(taken_back_by, taken_back_at, taken_back_why) in (0, 3))
);
create unique index milestone_hand_in_stands_once on milestone_hand_in (milestone_id) where taken_back_at is null;

-- The frozen list: as many places as there were pieces, each filled once, so that nothing can be added later.
create table milestone_handed_in (
    hand_in_id uuid not null,
    position integer not null,
    milestone_id uuid not null,
    pieces integer not null,
    evidence_id uuid not null,
    constraint milestone_handed_in_pk primary key (hand_in_id, position),
    constraint milestone_handed_in_once unique (hand_in_id, evidence_id),
    constraint milestone_handed_in_within_its_pieces check (position between 1 and pieces),
    constraint milestone_handed_in_with foreign key (milestone_id, hand_in_id, pieces)
        references milestone_hand_in (milestone_id, id, pieces),
    constraint milestone_handed_in_of_its_milestone foreign key (milestone_id, evidence_id)
        references milestone_evidence (milestone_id, id)
);
create trigger milestone_handed_in_stays before update or delete or truncate on milestone_handed_in
    for each statement execute function refuse_change();

-- One line of the list for its hash: every part with its length before it.
create function evidence_line(place bigint, piece milestone_evidence) returns text language sql immutable as $$
select string_agg(octet_length(part) || ':' || part, '' order by number) from unnest(array[cast(place as text),
    cast(piece.id as text), piece.kind, piece.description, piece.dated_on, coalesce(piece.url, ''),
    coalesce(piece.file_name, ''), coalesce(cast(piece.file_size as text), ''), coalesce(piece.sha256, '')])
    with ordinality as parts (part, number)
$$;

call keep_past('milestone_evidence');
call keep_past('milestone_hand_in');

create function milestone_evidence_stays() returns trigger language plpgsql as $$
declare
    whose uuid := case when tg_op = 'INSERT' then new.milestone_id else old.milestone_id end;
    free text[] := array['withdrawn_by', 'withdrawn_at', 'known_from'];
begin
    if exists (select from milestone_hand_in h where h.milestone_id = whose and h.taken_back_at is null) then
        raise exception 'Evidence that was handed in stays as it is' using errcode = 'check_violation',
            constraint = 'milestone_evidence_stays';
    end if;
    if tg_op = 'INSERT' then
        if not exists (select from milestone m where m.id = whose and m.consortium_id is not null) then
            raise exception 'Only a milestone of a team has evidence' using errcode = 'check_violation',
                constraint = 'milestone_evidence_of_a_team';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' or old.withdrawn_at is not null or to_jsonb(new) - free <> to_jsonb(old) - free then
        raise exception 'Evidence is withdrawn, not changed' using errcode = 'check_violation',
            constraint = 'milestone_evidence_is_withdrawn';
    end if;
    return new;
end $$;
create trigger milestone_evidence_stays before insert or update or delete on milestone_evidence
    for each row execute function milestone_evidence_stays();

create function milestone_hand_in_stays() returns trigger language plpgsql as $$
declare
    free text[] := array['taken_back_by', 'taken_back_at', 'taken_back_why', 'known_from'];
begin
    if tg_op = 'DELETE' or old.taken_back_at is not null or to_jsonb(new) - free <> to_jsonb(old) - free then
        raise exception 'What was handed in is taken back, not changed' using errcode = 'check_violation',
            constraint = 'milestone_hand_in_stays';
    end if;
    return new;
end $$;
create trigger milestone_hand_in_stays before update or delete on milestone_hand_in
    for each row execute function milestone_hand_in_stays();
