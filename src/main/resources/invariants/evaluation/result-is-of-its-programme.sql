-- 결과, 평가, 팀은 같은 사업에 있다 (A result, its round and its team are of one programme)
select e.code from published_result e join evaluation_round r on r.id = e.round_id
left join consortium t on t.id = e.consortium_id where r.program_id <> e.program_id or t.program_id <> e.program_id
