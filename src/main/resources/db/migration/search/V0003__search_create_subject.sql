-- The initial consonants of a Korean text: 한눈 -> ㅎㄴ; everything else stays as it is.
create function initials(text) returns text language sql immutable strict parallel safe return (
    select string_agg(
        case when ascii(letter) between 44032 and 55203
            then substr('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ', (ascii(letter) - 44032) / 588 + 1, 1)
            else lower(letter) end, '' order by position)
    from string_to_table($1, null) with ordinality as letters (letter, position));

-- Everything with a name and a place: what can be found, cited or disagreed about.
create table subject (
    id uuid not null constraint subject_pk primary key,
    program_id uuid not null constraint subject_of_program references audit_head,
    kind text not null,
    code text not null,
    name_ko text not null constraint subject_name_ko_is_nfc check (name_ko is nfc normalized),
    name_en text not null,
    place text not null,
    words text not null,
    haystack text not null generated always as (lower(name_ko || ' ' || name_en || ' ' || words)) stored,
    initials text not null generated always as (initials(name_ko || ' ' || words)) stored,
    constraint subject_code unique (program_id, code)
);

create index subject_haystack on subject using gin (haystack gin_trgm_ops);
create index subject_initials on subject using gin (initials gin_trgm_ops);
create index subject_program_kind on subject (program_id, kind);
create index subject_program_place on subject (program_id, place);
