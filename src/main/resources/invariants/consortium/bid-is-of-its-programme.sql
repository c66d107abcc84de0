-- 신청은 자기 사업의 공고에 있다 (A bid is made in a call of its own programme)
select a.code from application a join phase p on p.id = a.phase_id where p.program_id <> a.program_id
