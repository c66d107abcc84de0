-- 지원과 팀은 같은 사업에 있다 (Support and its team are of one programme)
select g.code, t.code as team from support_grant g join consortium t on t.id = g.consortium_id where t.program_id <> g.program_id
