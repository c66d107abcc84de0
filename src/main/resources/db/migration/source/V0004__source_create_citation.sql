create table source_document (
    id uuid not null constraint source_document_pk primary key,
    program_id uuid not null constraint source_document_of_program references audit_head,
    code text not null,
    kind text not null,
    title text,
    label_ko text not null constraint source_document_label_ko_is_nfc check (label_ko is nfc normalized),
    label_en text not null,
    publisher_ko text,
    publisher_en text,
    url text constraint source_document_url_is_web check (url ~ '^https?://'),
    file_name text,
    published_on partial_date,
    note_ko text,
    note_en text,
    constraint source_document_code unique (program_id, code),
    constraint source_document_url_once unique (program_id, url)
);

-- Who says so: one row for each fact that has a source.
create table citation (
    id uuid not null constraint citation_pk primary key,
    subject_id uuid not null constraint citation_of_subject references subject,
    certainty text constraint citation_certainty_is_known
        check (certainty in ('OFFICIAL', 'PRESS', 'COMPANY', 'SEED', 'CONFLICTING', 'AGGREGATOR', 'INFERRED')),
    constraint citation_once_for_subject unique (subject_id)
);

create table citation_source (
    citation_id uuid not null constraint citation_source_of_citation references citation,
    position integer not null constraint citation_source_position_counts check (position >= 0),
    source_id uuid not null constraint citation_source_cites references source_document,
    constraint citation_source_pk primary key (citation_id, position),
    constraint citation_source_once unique (citation_id, source_id)
);

create index citation_source_by_source on citation_source (source_id);

-- A citation as a fact reads it: certainty, the codes of its sources (the main one first) and the day from which the
-- statement existed: its earliest source's, or null where one of them has no date.
create view cited as
select c.id, c.subject_id, c.certainty,
       array(select s.code from citation_source cs join source_document s on s.id = cs.source_id
             where cs.citation_id = c.id order by cs.position) as sources,
       (select case when bool_and(s.published_on is not null) then min(first_day(s.published_on)) end
        from citation_source cs join source_document s on s.id = cs.source_id
        where cs.citation_id = c.id) as stated_from
from citation c;

-- Two sources that do not agree about a subject, and how that is handled.
create table disagreement (
    id uuid not null constraint disagreement_pk primary key,
    program_id uuid not null constraint disagreement_of_program references audit_head,
    code text not null,
    about_id uuid not null constraint disagreement_about references subject,
    citation_id uuid not null constraint disagreement_cites references citation,
    topic_ko text not null,
    topic_en text not null,
    version_a_ko text not null,
    version_a_en text not null,
    source_a_id uuid not null constraint disagreement_source_a references source_document,
    version_b_ko text not null,
    version_b_en text not null,
    source_b_id uuid not null constraint disagreement_source_b references source_document,
    handling_ko text not null,
    handling_en text not null,
    constraint disagreement_code unique (program_id, code),
    constraint disagreement_needs_two_sources check (source_a_id <> source_b_id)
);

create index disagreement_about_index on disagreement (about_id);
