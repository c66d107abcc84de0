-- Every coded value with its labels, in the order to show; sheet and column as in the bundle.
create table code_label (
    program_id uuid not null constraint code_label_of_program references audit_head,
    sheet text not null,
    column_name text not null,
    code text not null,
    position integer not null,
    label_ko text not null constraint code_label_ko_is_nfc check (label_ko is nfc normalized),
    label_en text not null,
    constraint code_label_pk primary key (program_id, sheet, column_name, code)
);

create table glossary_term (
    id uuid not null constraint glossary_term_pk primary key,
    program_id uuid not null constraint glossary_term_of_program references audit_head,
    code text not null,
    term_ko text not null constraint glossary_term_ko_is_nfc check (term_ko is nfc normalized),
    term_en text not null,
    meaning_ko text not null,
    meaning_en text not null,
    constraint glossary_term_code unique (program_id, code),
    constraint glossary_term_once unique (program_id, term_ko)
);
