-- 주장과 역량은 팀과 같은 사업에 있다 (Claims and capabilities are of the programme of their team)
select k.code, t.code as team from theme_claim k join consortium t on t.id = k.consortium_id where t.program_id <> k.program_id
union all
select c.code, t.code from team_capability c join consortium t on t.id = c.consortium_id where t.program_id <> c.program_id
