-- Something said beside a fact, on a day of its own and by a source of its own: what a note of the fact cannot carry.
create table remark (
    id uuid not null constraint remark_pk primary key,
    program_id uuid not null constraint remark_of_program references audit_head,
    code text not null,
    about_id uuid not null constraint remark_about references subject,
    citation_id uuid not null constraint remark_cites references citation,
    text_ko text not null constraint remark_text_ko_is_nfc check (text_ko is nfc normalized),
    text_en text not null,
    constraint remark_code unique (program_id, code)
);

create index remark_about_index on remark (about_id);
