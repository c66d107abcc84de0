-- A form that was acted upon, by the identity drawn when it was shown, and where its effect can be seen.
create table submission (
    once uuid not null constraint submission_pk primary key,
    place text not null,
    done_at timestamptz not null default clock_timestamp()
);
create index submission_by_age on submission (done_at);
