-- What is said of a fact can be said anew from a later day on, by other sources: how a team stands, once it has left. Each
-- version keeps its own sources; a page of an earlier day shows the one that had been said by then.
alter table citation add column version integer not null default 1
    constraint citation_version_counts check (version > 0);
call keep_past('citation');
alter table citation_past disable trigger user;
update citation_past set version = 1;
alter table citation_past enable trigger user;
alter table citation
    drop constraint citation_once_for_subject,
    add constraint citation_once_for_version unique (subject_id, version);

-- A fact that a later document says otherwise: both stay, the earlier one on pages of the days before the later was said.
create table revision (
    program_id uuid not null constraint revision_of_program references audit_head,
    code text not null,
    earlier_code text not null,
    constraint revision_pk primary key (program_id, code),
    constraint revision_once unique (program_id, earlier_code),
    constraint revision_of_another check (code <> earlier_code)
);
call keep_past('revision');

-- The day from which a fact was said otherwise, or null; and whether it says another otherwise.
create or replace view cited as
select c.id, c.subject_id, c.certainty, coalesce(d.sources, '{}') as sources, d.stated_from, f.code as about, d.complete_from,
    c.version, (
        select min(first_day(coalesce(s.published_on, s.counts_from)))
        from revision r
        join subject l on l.program_id = r.program_id and l.code = r.code
        join citation lc on lc.subject_id = l.id
        join citation_source cs on cs.citation_id = lc.id
        join source_document s on s.id = cs.source_id
        where r.program_id = f.program_id and r.earlier_code = f.code
    ) as revised_from,
    exists (select from revision r where r.program_id = f.program_id and r.code = f.code) as revises
from citation c
join subject f on f.id = c.subject_id
cross join lateral (
    select array_agg(s.code order by cs.position) as sources,
           min(first_day(coalesce(s.published_on, s.counts_from))) as stated_from,
           max(last_day(coalesce(s.published_on, s.counts_from))) as complete_from
    from citation_source cs join source_document s on s.id = cs.source_id
    where cs.citation_id = c.id
) d;

drop function cited_known(timestamptz);
create function cited_known(moment timestamptz) returns table (id uuid, subject_id uuid, certainty text, sources text[],
    stated_from date, about text, complete_from date, version integer, revised_from date, revises boolean)
    language sql stable parallel safe as $$
select c.id, c.subject_id, c.certainty, coalesce(d.sources, '{}'), d.stated_from, f.code, d.complete_from, c.version, (
        select min(first_day(coalesce(s.published_on, s.counts_from)))
        from revision_known(moment) r
        join subject_known(moment) l on l.program_id = r.program_id and l.code = r.code
        join citation_known(moment) lc on lc.subject_id = l.id
        join citation_source_known(moment) cs on cs.citation_id = lc.id
        join source_document_known(moment) s on s.id = cs.source_id
        where r.program_id = f.program_id and r.earlier_code = f.code
    ), exists (select from revision_known(moment) r where r.program_id = f.program_id and r.code = f.code)
from citation_known(moment) c
join subject_known(moment) f on f.id = c.subject_id
cross join lateral (
    select array_agg(s.code order by cs.position) as sources,
           min(first_day(coalesce(s.published_on, s.counts_from))) as stated_from,
           max(last_day(coalesce(s.published_on, s.counts_from))) as complete_from
    from citation_source_known(moment) cs join source_document_known(moment) s on s.id = cs.source_id
    where cs.citation_id = c.id
) d
$$;
call gather_facts();
