-- A model a team starts from, delivers or has named as a goal. Parameters are counted in billions, as published.
create table foundation_model (
    id uuid not null constraint foundation_model_pk primary key,
    version bigint not null,
    program_id uuid not null constraint foundation_model_of_program references program,
    code text not null,
    slug text not null
        constraint foundation_model_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    position integer not null,
    consortium_id uuid not null constraint foundation_model_of_consortium references consortium,
    name_ko text not null constraint foundation_model_name_ko_is_nfc check (name_ko is nfc normalized),
    name_en text not null,
    family_ko text,
    family_en text,
    parameters_total numeric constraint foundation_model_parameters_total_counts check (parameters_total >= 0),
    parameters_active numeric constraint foundation_model_parameters_active_counts check (parameters_active >= 0),
    architecture text,
    modalities_in text[] not null,
    modalities_out text[] not null,
    languages text[] not null,
    context_tokens integer constraint foundation_model_context_tokens_counts check (context_tokens >= 0),
    license_ko text,
    license_en text,
    open_weights text,
    program_role text not null,
    status text not null constraint foundation_model_status_is_known
        check (status in ('EXISTING', 'RELEASED', 'PLANNED', 'CANCELLED', 'RENAMED')),
    presented_on partial_date,
    released_on partial_date,
    citation_id uuid not null constraint foundation_model_cites references citation,
    note_ko text,
    note_en text,
    constraint foundation_model_code unique (program_id, code),
    constraint foundation_model_slug unique (program_id, slug),
    constraint foundation_model_position unique (program_id, position)
);

create index foundation_model_by_consortium on foundation_model (consortium_id);

-- Another name of a model; of the kind 'former' it is the name under which the model was planned.
create table foundation_model_alias (
    model_id uuid not null constraint foundation_model_alias_of references foundation_model,
    alias text not null constraint foundation_model_alias_is_nfc check (alias is nfc normalized),
    position integer not null,
    kind text not null,
    citation_id uuid constraint foundation_model_alias_cites references citation,
    constraint foundation_model_alias_pk primary key (model_id, alias),
    constraint foundation_model_alias_position unique (model_id, position)
);

-- A score somebody measured. Scores compare only within one measurer and one variant of the test.
create table benchmark_result (
    id uuid not null constraint benchmark_result_pk primary key,
    program_id uuid not null constraint benchmark_result_of_program references program,
    code text not null,
    position integer not null,
    model_id uuid not null constraint benchmark_result_of_model references foundation_model,
    benchmark_ko text not null constraint benchmark_result_benchmark_ko_is_nfc check (benchmark_ko is nfc normalized),
    benchmark_en text not null,
    variant text,
    category text not null,
    score numeric not null,
    scale numeric constraint benchmark_result_scale_is_positive check (scale > 0),
    measured_by_ko text not null constraint benchmark_result_measured_by_ko_is_nfc check (measured_by_ko is nfc normalized),
    measured_by_en text not null,
    measured_on partial_date,
    reported_on partial_date,
    citation_id uuid not null constraint benchmark_result_cites references citation,
    note_ko text,
    note_en text,
    constraint benchmark_result_code unique (program_id, code)
);

create index benchmark_result_by_model on benchmark_result (model_id);
