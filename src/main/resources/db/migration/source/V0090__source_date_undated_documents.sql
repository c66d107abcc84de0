-- A document without a date counts from the earliest day it can be: nothing is known always. Where nobody said which day that
-- is, it counts from the newest document the programme has, or else from the day it was put here.
alter table source_document add column counts_from partial_date;
call keep_past('source_document');

alter table source_document disable trigger user;
update source_document d set counts_from = coalesce(
    (select cast(max(first_day(n.published_on)) as text) from source_document n where n.program_id = d.program_id),
    cast(current_date as text))
where d.published_on is null;
alter table source_document enable trigger user;
alter table source_document_past disable trigger user;
update source_document_past d set counts_from = coalesce(
    (select cast(max(first_day(n.published_on)) as text) from source_document n where n.program_id = d.program_id),
    cast(current_date as text))
where d.published_on is null;
alter table source_document_past enable trigger user;

alter table source_document add constraint source_document_has_a_day
    check (published_on is not null or counts_from is not null);

-- A citation as a fact reads it: which statement it belongs to, certainty, the codes of its sources (the main one first), the
-- day from which the statement existed: its earliest source's, and the day by which all its sources did.
create or replace view cited as
select c.id, c.subject_id, c.certainty, coalesce(d.sources, '{}') as sources, d.stated_from, f.code as about, d.complete_from
from citation c
join subject f on f.id = c.subject_id
cross join lateral (
    select array_agg(s.code order by cs.position) as sources,
           min(first_day(coalesce(s.published_on, s.counts_from))) as stated_from,
           max(last_day(coalesce(s.published_on, s.counts_from))) as complete_from
    from citation_source cs join source_document s on s.id = cs.source_id
    where cs.citation_id = c.id
) d;

-- The view cited, as it was known at a moment.
drop function cited_known(timestamptz);
create function cited_known(moment timestamptz)
    returns table (id uuid, subject_id uuid, certainty text, sources text[], stated_from date, about text, complete_from date)
    language sql stable parallel safe as $$
select c.id, c.subject_id, c.certainty, coalesce(d.sources, '{}'), d.stated_from, f.code, d.complete_from
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
