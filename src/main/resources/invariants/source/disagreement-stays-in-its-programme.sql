-- 상충하는 두 자료와 그 대상은 같은 사업에 있다 (Disagreeing sources and their subject are of one programme)
select d.code from disagreement d join subject s on s.id = d.about_id
join source_document a on a.id = d.source_a_id join source_document b on b.id = d.source_b_id
where d.program_id <> s.program_id or d.program_id <> a.program_id or d.program_id <> b.program_id
