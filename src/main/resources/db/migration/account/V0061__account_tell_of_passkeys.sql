-- A link can also be for making a passkey.
alter table one_time_link drop constraint one_time_link_purpose_is_known;
alter table one_time_link add constraint one_time_link_purpose_is_known
    check (purpose in ('INVITATION', 'RESET', 'ENROLMENT'));

-- What was done to the way into an account, told on its holder's own page until it is read there.
create table account_notice (
    id uuid not null constraint account_notice_pk primary key,
    account_id uuid not null constraint account_notice_to references account,
    kind text not null constraint account_notice_kind_is_known
        check (kind in ('PASSKEY_ADDED', 'PASSKEY_REMOVED', 'ENROLMENT_LINK_MADE')),
    place text,
    told_at timestamptz not null default clock_timestamp(),
    read_at timestamptz constraint account_notice_read_after_it_was_told check (read_at >= told_at)
);
create index account_notice_unread on account_notice (account_id, told_at) where read_at is null;
