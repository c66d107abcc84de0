call keep_past('disagreement');
call keep_past('remark');
call gather_facts();

-- A disagreement is known once both its sources had appeared; that it is listed from then on is nothing that somebody came to know.
alter table subject disable trigger user;
update subject s set begins_on = greatest(
    last_day(coalesce(a.published_on, a.counts_from)), last_day(coalesce(b.published_on, b.counts_from)))
from disagreement d
join source_document a on a.id = d.source_a_id
join source_document b on b.id = d.source_b_id
where s.program_id = d.program_id and s.code = d.code;
alter table subject enable trigger user;
