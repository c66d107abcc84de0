-- 참여, 팀, 규모, 신청의 인용은 바로 그것의 인용이다 (What a membership, team, count or bid cites is cited for it)
select f.code, s.code as cited_for from (select code, program_id, citation_id from membership
    union all select code, program_id, citation_id from consortium
    union all select code, program_id, citation_id from stated_count
    union all select code, program_id, citation_id from application) f
join citation c on c.id = f.citation_id join subject s on s.id = c.subject_id
where s.code <> f.code or s.program_id <> f.program_id
