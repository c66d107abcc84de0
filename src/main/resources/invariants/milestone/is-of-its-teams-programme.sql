-- 마일스톤과 팀은 같은 사업에 있다 (A milestone and its team are of one programme)
select m.code, t.code as team from milestone m join consortium t on t.id = m.consortium_id where t.program_id <> m.program_id
