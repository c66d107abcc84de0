-- 인용과 출처는 같은 사업에 있다 (A citation and its sources are of one programme)
select s.code, d.code as source from citation_source cs join citation c on c.id = cs.citation_id
join subject s on s.id = c.subject_id join source_document d on d.id = cs.source_id where d.program_id <> s.program_id
