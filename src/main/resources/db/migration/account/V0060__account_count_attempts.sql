-- How often somebody tried lately, as bucket4j keeps it: all instances count in one place. A row is written by itself and
-- stands whatever becomes of what it counted; state and expires_at are empty for the moment between its making and first use.
create table attempt_count (
    id text not null constraint attempt_count_pk primary key,
    state bytea,
    expires_at bigint
);
create index attempt_count_by_expiry on attempt_count (expires_at);
