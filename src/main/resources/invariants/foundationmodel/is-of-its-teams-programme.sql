-- 모델과 팀은 같은 사업에 있다 (A model and its team are of one programme)
select m.code, t.code as team from foundation_model m join consortium t on t.id = m.consortium_id where t.program_id <> m.program_id
