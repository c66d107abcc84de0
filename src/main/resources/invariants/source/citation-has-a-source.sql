-- 출처가 없는 인용은 없다 (Every citation has a source)
select s.code from citation c join subject s on s.id = c.subject_id
where not exists (select from citation_source cs where cs.citation_id = c.id)
