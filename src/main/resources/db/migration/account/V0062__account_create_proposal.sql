-- What one administrator proposed to do with an account, and what another made of it. An office with one administrator can
-- appoint the second alone, which is said here.
create table account_proposal (
    number bigint generated always as identity constraint account_proposal_pk primary key,
    account_id uuid not null constraint account_proposal_of references account,
    account_version bigint not null,
    kind text not null constraint account_proposal_kind_is_known
        check (kind in ('INVITATION', 'CHANGE', 'PASSWORD_LINK', 'PASSKEY_LINK')),
    roles text[] not null,
    last_day date,
    closed boolean not null,
    why text not null constraint account_proposal_why_is_nfc check (why is nfc normalized),
    proposed_by text not null,
    proposed_at timestamptz not null default clock_timestamp(),
    outcome text constraint account_proposal_outcome_is_known check (outcome in ('DONE', 'REFUSED', 'WITHDRAWN')),
    decided_by text,
    decided_at timestamptz constraint account_proposal_decided_after_it_was_made check (decided_at >= proposed_at),
    alone boolean not null,
    constraint account_proposal_decided_whole check ((outcome is null) = (decided_by is null)
        and (outcome is null) = (decided_at is null)),
    constraint account_proposal_by_two check (outcome is distinct from 'DONE' or alone or decided_by <> proposed_by),
    constraint account_proposal_not_by_its_holder
        check (outcome is distinct from 'DONE' or decided_by <> 'account/' || account_id)
);
create unique index account_proposal_waits_once on account_proposal (account_id, kind) where outcome is null;
create index account_proposal_waiting on account_proposal (number) where outcome is null;
