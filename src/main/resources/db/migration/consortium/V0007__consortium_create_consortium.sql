-- A team in a programme, with the days on which it takes part.
create table consortium (
    id uuid not null constraint consortium_pk primary key,
    version bigint not null,
    program_id uuid not null constraint consortium_of_program references program,
    code text not null,
    slug text not null constraint consortium_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    position integer not null,
    name_ko text not null constraint consortium_name_ko_is_nfc check (name_ko is nfc normalized),
    name_en text not null,
    project_title_ko text,
    project_title_en text,
    headline_strategy_ko text not null,
    headline_strategy_en text not null,
    active_from date not null,
    active_until date constraint consortium_ends_after_it_starts check (active_until > active_from),
    active daterange not null generated always as (daterange(active_from, active_until)) stored,
    joined_how text not null,
    exit_reason text,
    status text not null,
    status_as_of partial_date not null,
    citation_id uuid not null constraint consortium_cites references citation,
    note_ko text,
    note_en text,
    constraint consortium_code unique (program_id, code),
    constraint consortium_slug unique (program_id, slug),
    constraint consortium_position unique (program_id, position),
    constraint consortium_leaves_for_a_reason check ((exit_reason is null) = (active_until is null)),
    constraint consortium_id_active unique (id, active without overlaps)
);

-- An organisation in a team for a stretch of days. stated_from is the start as precisely as it was said.
create table membership (
    id uuid not null constraint membership_pk primary key,
    version bigint not null,
    program_id uuid not null constraint membership_of_program references program,
    code text not null,
    consortium_id uuid not null,
    organization_id uuid not null constraint membership_of_organization references organization,
    role text not null constraint membership_role_is_known
        check (role in ('LEAD', 'PARTICIPANT', 'DEMAND', 'COLLABORATOR', 'SUPPORTER')),
    field_of_work_ko text,
    field_of_work_en text,
    declared_on partial_date,
    stated_from partial_date not null,
    stated_until partial_date,
    active_from date not null,
    active_until date constraint membership_ends_after_it_starts check (active_until > active_from),
    active daterange not null generated always as (daterange(active_from, active_until)) stored,
    lead_of uuid generated always as (case when role = 'LEAD' then consortium_id end) stored,
    citation_id uuid not null constraint membership_cites references citation,
    note_ko text,
    note_en text,
    constraint membership_code unique (program_id, code),
    constraint membership_once_at_a_time unique (consortium_id, organization_id, active without overlaps)
        deferrable initially deferred,
    constraint membership_one_lead unique (lead_of, active without overlaps),
    constraint membership_within_consortium foreign key (consortium_id, period active)
        references consortium (id, period active) deferrable initially deferred
);

alter table consortium add constraint consortium_led_every_day foreign key (id, period active)
    references membership (lead_of, period active) deferrable initially deferred;

create index membership_by_organization on membership (organization_id);
create index membership_by_consortium on membership (consortium_id);

-- The size of a team as somebody stated it, for members that are counted but not named.
create table stated_count (
    id uuid not null constraint stated_count_pk primary key,
    program_id uuid not null constraint stated_count_of_program references program,
    code text not null,
    consortium_id uuid not null constraint stated_count_of references consortium,
    kind text not null,
    number integer not null constraint stated_count_counts check (number >= 0),
    includes_lead boolean,
    as_of partial_date,
    citation_id uuid not null constraint stated_count_cites references citation,
    note_ko text,
    note_en text,
    constraint stated_count_code unique (program_id, code)
);

-- A bid for a place in the programme, or the refusal to bid.
create table application (
    id uuid not null constraint application_pk primary key,
    program_id uuid not null constraint application_of_program references program,
    code text not null,
    phase_id uuid not null constraint application_in_phase references phase,
    lead_organization_id uuid not null constraint application_by references organization,
    outcome text not null,
    rank integer constraint application_rank_counts check (rank > 0),
    citation_id uuid not null constraint application_cites references citation,
    note_ko text,
    note_en text,
    constraint application_code unique (program_id, code),
    constraint application_once unique (phase_id, lead_organization_id)
);
