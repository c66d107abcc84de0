-- A list of partners that came as a file: nothing of it counts before somebody confirms it, and then all of it does.
create table partner_import (
    id uuid not null constraint partner_import_pk primary key,
    version bigint not null,
    program_id uuid not null constraint partner_import_of_program references program,
    consortium_id uuid not null constraint partner_import_of_team references consortium,
    number integer not null constraint partner_import_number_counts check (number > 0),
    file_name text not null,
    content_hash text not null constraint partner_import_hash_is_sha256 check (content_hash ~ '^[0-9a-f]{64}$'),
    state text not null constraint partner_import_state_is_known
        check (state in ('DRAFT', 'CONFIRMED', 'REVERSED', 'DISCARDED')),
    usual_role text not null,
    usual_from partial_date,
    usual_kind text,
    source_code text,
    document text,
    certainty text not null,
    why text not null constraint partner_import_says_why check (btrim(why) <> ''),
    remarks text not null constraint partner_import_remarks_are_json check (remarks is json array),
    edits integer not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null default clock_timestamp(),
    confirmed_by text,
    confirmed_at timestamptz,
    reversed_by text,
    reversed_at timestamptz,
    reversed_why text,
    constraint partner_import_number_once unique (program_id, number),
    constraint partner_import_rests_on_something check (source_code is not null or document is not null),
    constraint partner_import_confirmed_by_somebody check ((confirmed_by is null) = (confirmed_at is null)),
    constraint partner_import_reversed_by_somebody check ((reversed_by is null) = (reversed_at is null)),
    constraint partner_import_state_tells check (
        (state in ('CONFIRMED', 'REVERSED')) = (confirmed_at is not null)
        and (state = 'REVERSED') = (reversed_at is not null))
);

create index partner_import_by_team on partner_import (consortium_id, number);

-- One line as the file says it and as a person put it right, and what it became.
create table partner_import_line (
    import_id uuid not null constraint partner_import_line_of references partner_import on delete cascade,
    number integer not null constraint partner_import_line_number_counts check (number > 0),
    cells text not null constraint partner_import_line_cells_are_json check (cells is json object),
    remarks text not null constraint partner_import_line_remarks_are_json check (remarks is json array),
    edited boolean not null default false,
    left_out boolean not null default false,
    decided_new boolean not null default false,
    decided_id uuid constraint partner_import_line_decided_for references organization,
    membership_code text,
    registered_id uuid constraint partner_import_line_registered references organization,
    constraint partner_import_line_pk primary key (import_id, number),
    constraint partner_import_line_decided_once check (not (decided_new and decided_id is not null))
);
