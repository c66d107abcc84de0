-- A round of evaluation (단계평가): it closes a phase and decides which teams go on. No day: not decided, or not reported.
create table evaluation_round (
    id uuid not null constraint evaluation_round_pk primary key,
    version bigint not null,
    program_id uuid not null constraint evaluation_round_of_program references program,
    code text not null,
    slug text not null
        constraint evaluation_round_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    position integer not null,
    name_ko text not null constraint evaluation_round_name_ko_is_nfc check (name_ko is nfc normalized),
    name_en text not null,
    closes_phase_id uuid constraint evaluation_round_closes references phase,
    decided_on partial_date,
    constraint evaluation_round_code unique (program_id, code),
    constraint evaluation_round_slug unique (program_id, slug),
    constraint evaluation_round_position unique (program_id, position),
    constraint evaluation_round_closes_once unique (closes_phase_id)
);

-- What a round looks at: points to win, or a condition without points. Criteria belong to one round and form a tree.
create table criterion (
    id uuid not null constraint criterion_pk primary key,
    program_id uuid not null constraint criterion_of_program references program,
    code text not null,
    round_id uuid not null constraint criterion_of_round references evaluation_round,
    parent_id uuid constraint criterion_is_not_its_own_parent check (parent_id <> id),
    position integer not null,
    part text not null,
    name_ko text not null constraint criterion_name_ko_is_nfc check (name_ko is nfc normalized),
    name_en text not null,
    weight numeric constraint criterion_weight_is_not_negative check (weight >= 0),
    kind text not null constraint criterion_kind_is_known check (kind in ('SCORED', 'GATE', 'CONDITIONAL')),
    detail_ko text,
    detail_en text,
    status text not null,
    citation_id uuid not null constraint criterion_cites references citation,
    constraint criterion_code unique (program_id, code),
    constraint criterion_position unique (program_id, position),
    constraint criterion_id_in_round unique (round_id, id),
    constraint criterion_parent_in_round foreign key (round_id, parent_id) references criterion (round_id, id)
        deferrable initially deferred
);

-- What was published or reported of a round's results; a team left out means the whole round, such as an average. A score
-- that was not published is null, never zero.
create table published_result (
    id uuid not null constraint published_result_pk primary key,
    program_id uuid not null constraint published_result_of_program references program,
    code text not null,
    round_id uuid not null constraint published_result_of_round references evaluation_round,
    position integer not null,
    consortium_id uuid constraint published_result_of_consortium references consortium,
    part text not null,
    criterion_id uuid,
    statistic text not null,
    score numeric constraint published_result_score_is_not_negative check (score >= 0),
    maximum numeric,
    rank integer constraint published_result_rank_counts check (rank > 0),
    decision text,
    citation_id uuid not null constraint published_result_cites references citation,
    note_ko text,
    note_en text,
    constraint published_result_code unique (program_id, code),
    constraint published_result_position unique (program_id, position),
    constraint published_result_once unique nulls not distinct (round_id, consortium_id, part, statistic),
    constraint published_result_not_above_maximum check (score <= maximum),
    constraint published_result_criterion_in_round foreign key (round_id, criterion_id)
        references criterion (round_id, id)
);

create index published_result_by_consortium on published_result (consortium_id);
