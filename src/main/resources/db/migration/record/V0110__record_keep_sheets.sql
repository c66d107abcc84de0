-- A spreadsheet that somebody sent back, until an entry is made of it or it is put away; nobody else sees it.
create table record_sheet (
    id uuid not null constraint record_sheet_pk primary key,
    program_id uuid not null constraint record_sheet_of_program references program,
    file_name text not null,
    taken_at_seq bigint not null constraint record_sheet_was_taken check (taken_at_seq > 0),
    told boolean not null,
    sheet text not null constraint record_sheet_is_json check (sheet is json object),
    sent_by text not null,
    sent_at timestamptz not null default clock_timestamp()
);

create index record_sheet_by_person on record_sheet (program_id, sent_by, sent_at);
