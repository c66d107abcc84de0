-- 참여와 팀은 같은 사업에 있다 (A membership and its team are of one programme)
select m.code, t.code as team from membership m join consortium t on t.id = m.consortium_id where t.program_id <> m.program_id
union all select n.code, t.code from stated_count n join consortium t on t.id = n.consortium_id where t.program_id <> n.program_id
