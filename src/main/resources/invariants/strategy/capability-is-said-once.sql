-- 한 팀의 같은 역량은 한 번만 말한다. 나중 자료가 달리 말한 것은 셈하지 않는다 (A capability of a team is said once, revised ones aside)
select min(k.code) as code, count(*) as times from team_capability k
where not exists (select from revision r where r.program_id = k.program_id and r.earlier_code = k.code)
group by k.consortium_id, k.dimension, k.value having count(*) > 1
