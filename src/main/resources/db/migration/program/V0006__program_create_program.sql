create table program (
    id uuid not null constraint program_pk primary key constraint program_has_chain references audit_head,
    version bigint not null,
    code text not null,
    slug text not null constraint program_slug unique,
    name_ko text not null constraint program_name_ko_is_nfc check (name_ko is nfc normalized),
    name_en text not null,
    former_name_ko text,
    former_name_en text,
    ministry_id uuid not null constraint program_ministry references organization,
    performance_target numeric,
    target_rule_ko text,
    target_rule_en text,
    review_interval_months integer constraint program_review_interval_is_positive check (review_interval_months > 0),
    teams_at_start integer constraint program_teams_at_start_counts check (teams_at_start >= 0),
    planned_final_teams integer constraint program_planned_final_teams_counts check (planned_final_teams >= 0),
    announced_on partial_date,
    planned_end partial_date,
    citation_id uuid not null constraint program_cites references citation,
    note_ko text,
    note_en text
);

create table program_short_name (
    program_id uuid not null constraint program_short_name_of references program,
    position integer not null,
    name_ko text not null,
    name_en text not null,
    constraint program_short_name_pk primary key (program_id, position)
);

create table program_agency (
    program_id uuid not null constraint program_agency_of references program,
    position integer not null,
    organization_id uuid not null constraint program_agency_is references organization,
    constraint program_agency_pk primary key (program_id, position),
    constraint program_agency_once unique (program_id, organization_id)
);

-- A stretch of the programme, with the number of teams that was planned to come out of it and that did.
create table phase (
    id uuid not null constraint phase_pk primary key,
    version bigint not null,
    program_id uuid not null constraint phase_of_program references program,
    code text not null,
    slug text not null,
    position integer not null,
    stage text not null,
    name_ko text not null constraint phase_name_ko_is_nfc check (name_ko is nfc normalized),
    name_en text not null,
    kind text not null,
    planned_starts_on partial_date,
    planned_ends_on partial_date,
    starts_on partial_date,
    ends_on partial_date,
    teams_in integer constraint phase_teams_in_counts check (teams_in >= 0),
    teams_out_planned integer constraint phase_teams_out_planned_counts check (teams_out_planned >= 0),
    teams_out integer constraint phase_teams_out_counts check (teams_out >= 0),
    status text not null,
    citation_id uuid not null constraint phase_cites references citation,
    note_ko text,
    note_en text,
    constraint phase_code unique (program_id, code),
    constraint phase_slug unique (program_id, slug),
    constraint phase_position unique (program_id, position)
);

-- Something that happened; about whom is a subject, as teams stand above programmes.
create table program_event (
    id uuid not null constraint program_event_pk primary key,
    program_id uuid not null constraint program_event_of references program,
    code text not null,
    happened_on partial_date not null,
    about_id uuid constraint program_event_about references subject,
    title_ko text not null constraint program_event_title_ko_is_nfc check (title_ko is nfc normalized),
    title_en text not null,
    citation_id uuid not null constraint program_event_cites references citation,
    constraint program_event_code unique (program_id, code)
);

-- What somebody said about the programme, paraphrased.
create table stated_opinion (
    id uuid not null constraint stated_opinion_pk primary key,
    program_id uuid not null constraint stated_opinion_of references program,
    code text not null,
    person_ko text not null,
    person_en text not null,
    affiliation_id uuid not null constraint stated_opinion_affiliation references organization,
    office_ko text not null,
    office_en text not null,
    topic_ko text not null,
    topic_en text not null,
    citation_id uuid not null constraint stated_opinion_cites references citation,
    note_ko text,
    note_en text,
    constraint stated_opinion_code unique (program_id, code)
);
