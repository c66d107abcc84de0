call keep_past('source_document');
call keep_past('citation');
call keep_past('citation_source');

-- The view cited, as it was known at a moment.
create function cited_known(moment timestamptz)
    returns table (id uuid, subject_id uuid, certainty text, sources text[], stated_from date)
    language sql stable parallel safe as $$
select c.id, c.subject_id, c.certainty,
       array(select s.code from citation_source_known(moment) cs join source_document_known(moment) s on s.id = cs.source_id
             where cs.citation_id = c.id order by cs.position),
       (select case when bool_and(s.published_on is not null) then min(first_day(s.published_on)) end
        from citation_source_known(moment) cs join source_document_known(moment) s on s.id = cs.source_id
        where cs.citation_id = c.id)
from citation_known(moment) c
$$;
