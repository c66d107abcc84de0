-- What somebody enters from one document: lines that are nobody else's business until they are confirmed, all of them or none.
create table record_entry (
    id uuid not null constraint record_entry_pk primary key,
    version bigint not null,
    program_id uuid not null constraint record_entry_of_program references program,
    number integer not null constraint record_entry_number_counts check (number > 0),
    state text not null constraint record_entry_state_is_known
        check (state in ('DRAFT', 'CONFIRMED', 'REVERSED', 'DISCARDED')),
    source text not null,
    edits integer not null,
    started_by text not null,
    started_at timestamptz not null default clock_timestamp(),
    confirmed_at timestamptz,
    why text,
    reversed_by text,
    reversed_at timestamptz,
    reversed_why text,
    constraint record_entry_number_once unique (program_id, number),
    constraint record_entry_says_why check ((why is null) = (confirmed_at is null) and btrim(why) <> ''),
    constraint record_entry_reversed_by_somebody check ((reversed_by is null) = (reversed_at is null)
        and (reversed_why is null) = (reversed_at is null)),
    constraint record_entry_state_tells check ((state in ('CONFIRMED', 'REVERSED')) = (confirmed_at is not null)
        and (state = 'REVERSED') = (reversed_at is not null))
);

create index record_entry_by_person on record_entry (program_id, started_by, state);

-- One fact of an entry: as it was typed while the entry is a draft, as it stands in the record once it is confirmed.
create table record_line (
    entry_id uuid not null constraint record_line_of references record_entry on delete cascade,
    number integer not null constraint record_line_number_counts check (number > 0),
    act text not null constraint record_line_act_is_known check (act in ('ADD', 'CORRECT', 'WITHDRAW')),
    kind text not null,
    code text,
    cells text not null constraint record_line_cells_are_json check (cells is json object),
    subject text not null default '',
    before text not null default '{}' constraint record_line_before_is_json check (before is json object),
    constraint record_line_pk primary key (entry_id, number),
    constraint record_line_names_what_it_changes check (act = 'ADD' or code is not null)
);

create index record_line_by_fact on record_line (kind, code);
