-- Accounts are not of one programme: their history is a chain of its own.
insert into audit_head (program_id, slug, seq, hash)
    values ('00000000-0000-7000-8000-000000000001', 'accounts', 0, repeat('0', 64));

-- A person who signs in. A person who left is anonymised and stays, because the trail points here.
create table account (
    id uuid not null constraint account_pk primary key,
    version bigint not null,
    name text not null constraint account_name_once unique
        constraint account_name_form check (name ~ '^[a-z0-9]+([._-][a-z0-9]+)*$' and length(name) between 2 and 64),
    person text not null constraint account_person_is_nfc check (person is nfc normalized),
    email text constraint account_email_once unique constraint account_email_is_lower check (email = lower(email)),
    password_hash text,
    password_set_at timestamptz,
    valid_from date not null,
    valid_until date constraint account_ends_after_it_starts check (valid_until > valid_from),
    disabled_at timestamptz,
    anonymised_at timestamptz,
    trial boolean not null,
    constraint account_anonymised_is_closed check (anonymised_at is null
        or (disabled_at is not null and email is null and password_hash is null))
);

create table account_role (
    account_id uuid not null constraint account_role_of references account,
    role text not null constraint account_role_is_known check (role in ('STAFF', 'EVALUATOR', 'COORDINATOR', 'ADMIN')),
    constraint account_role_pk primary key (account_id, role)
);

-- Where a person works, down to the unit, for a stretch of days; several at once are possible.
create table account_affiliation (
    id uuid not null constraint account_affiliation_pk primary key,
    account_id uuid not null constraint account_affiliation_of references account,
    organization_id uuid not null constraint account_affiliation_with references organization,
    unit text constraint account_affiliation_unit_is_nfc check (unit is nfc normalized),
    active_from date not null,
    active_until date constraint account_affiliation_ends_after_it_starts check (active_until > active_from),
    active daterange not null generated always as (daterange(active_from, active_until)) stored,
    constraint account_affiliation_once_at_a_time unique (account_id, organization_id, active without overlaps)
);
create index account_affiliation_by_organization on account_affiliation (organization_id);

-- A link that lets its holder choose a password once; only its hash is kept.
create table one_time_link (
    token_hash text not null constraint one_time_link_pk primary key
        constraint one_time_link_hash_is_sha256 check (token_hash ~ '^[0-9a-f]{64}$'),
    account_id uuid not null constraint one_time_link_of references account,
    purpose text not null constraint one_time_link_purpose_is_known check (purpose in ('INVITATION', 'RESET')),
    made_at timestamptz not null,
    expires_at timestamptz not null constraint one_time_link_expires_after_it_is_made check (expires_at > made_at),
    used_at timestamptz
);
create index one_time_link_by_account on one_time_link (account_id);

-- Who looked at or changed what is personal: account, time, place, whose data, what was done; a download says why.
create table access_log (
    id bigint generated always as identity constraint access_log_pk primary key,
    account text not null,
    at timestamptz not null,
    place text not null,
    subject text not null,
    action text not null,
    reason text
);
create index access_log_by_time on access_log (at);
create index access_log_by_account on access_log (account, at);

-- The tables of Spring Session JDBC, as its own schema file makes them.
create table spring_session (
    primary_id char(36) not null constraint spring_session_pk primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36) not null constraint spring_session_attributes_fk
        references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name)
);
