-- A dimension of strategy under which teams say what they will do.
create table theme (
    id uuid not null constraint theme_pk primary key,
    program_id uuid not null constraint theme_of_program references program,
    code text not null,
    slug text not null constraint theme_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    position integer not null,
    name_ko text not null constraint theme_name_ko_is_nfc check (name_ko is nfc normalized),
    name_en text not null,
    constraint theme_code unique (program_id, code),
    constraint theme_slug unique (program_id, slug)
);

-- What a team claims under a theme, paraphrased.
create table theme_claim (
    id uuid not null constraint theme_claim_pk primary key,
    program_id uuid not null constraint theme_claim_of_program references program,
    code text not null,
    position integer not null,
    consortium_id uuid not null constraint theme_claim_of_consortium references consortium,
    theme_id uuid not null constraint theme_claim_of_theme references theme,
    claim_ko text not null constraint theme_claim_claim_ko_is_nfc check (claim_ko is nfc normalized),
    claim_en text not null,
    citation_id uuid not null constraint theme_claim_cites references citation,
    constraint theme_claim_code unique (program_id, code)
);

create index theme_claim_by_theme on theme_claim (theme_id);

create table capability_dimension (
    program_id uuid not null constraint capability_dimension_of_program references program,
    code text not null,
    position integer not null,
    label_ko text not null constraint capability_dimension_label_ko_is_nfc check (label_ko is nfc normalized),
    label_en text not null,
    constraint capability_dimension_pk primary key (program_id, code)
);

create table capability_value (
    program_id uuid not null,
    dimension text not null,
    code text not null,
    position integer not null,
    label_ko text not null constraint capability_value_label_ko_is_nfc check (label_ko is nfc normalized),
    label_en text not null,
    constraint capability_value_pk primary key (program_id, dimension, code),
    constraint capability_value_of_dimension foreign key (program_id, dimension) references capability_dimension
);

-- That a team has claimed, planned or demonstrated a value; a team says one of the three of each value.
create table team_capability (
    id uuid not null constraint team_capability_pk primary key,
    program_id uuid not null,
    code text not null,
    consortium_id uuid not null constraint team_capability_of_consortium references consortium,
    dimension text not null,
    value text not null,
    standing text not null constraint team_capability_standing_is_known
        check (standing in ('CLAIMED', 'PLANNED', 'DEMONSTRATED')),
    citation_id uuid not null constraint team_capability_cites references citation,
    note_ko text,
    note_en text,
    constraint team_capability_code unique (program_id, code),
    constraint team_capability_once unique (consortium_id, dimension, value),
    constraint team_capability_of_value foreign key (program_id, dimension, value) references capability_value
);
