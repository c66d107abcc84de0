-- A bundle that somebody handed in and has not taken yet: one a person, let go of when it is taken or put away, and after a week.
create table bundle_draft (
    id uuid not null constraint bundle_draft_pk primary key,
    handed_in_by text not null constraint bundle_draft_one_a_person unique,
    handed_in_at timestamptz not null default clock_timestamp(),
    file_name text not null constraint bundle_draft_file_has_a_name check (btrim(file_name) <> ''),
    content bytea not null
);

create index bundle_draft_by_age on bundle_draft (handed_in_at);
