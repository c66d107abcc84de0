-- What is given to a team, or without a team to the programme as a whole. What neither counts nor measures has no quantity
-- and no unit; a unit without a quantity says that the amount was not stated.
create table support_grant (
    id uuid not null constraint support_grant_pk primary key,
    program_id uuid not null constraint support_grant_of_program references program,
    code text not null,
    consortium_id uuid constraint support_grant_to_consortium references consortium,
    kind text not null,
    description_ko text not null
        constraint support_grant_description_ko_is_nfc check (description_ko is nfc normalized),
    description_en text not null,
    quantity numeric constraint support_grant_quantity_counts check (quantity >= 0),
    unit text,
    provider_id uuid constraint support_grant_by_organization references organization,
    valid_from partial_date,
    valid_until partial_date,
    citation_id uuid not null constraint support_grant_cites references citation,
    note_ko text,
    note_en text,
    constraint support_grant_code unique (program_id, code),
    constraint support_grant_ends_after_it_starts check (last_day(valid_until) >= first_day(valid_from))
);

create index support_grant_by_consortium on support_grant (consortium_id);
create index support_grant_by_provider on support_grant (provider_id);
