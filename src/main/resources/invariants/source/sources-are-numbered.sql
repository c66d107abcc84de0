-- 한 인용의 출처는 0번부터 이어진다 (The sources of a citation are numbered from 0)
select s.code, count(*) as sources, max(cs.position) as last from citation_source cs
join citation c on c.id = cs.citation_id join subject s on s.id = c.subject_id
group by s.code, c.id having max(cs.position) <> count(*) - 1
