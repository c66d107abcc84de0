-- 일은 자기 사업의 것에 대한 것이다 (An event is about something of its programme)
select e.code, s.code as about from program_event e join subject s on s.id = e.about_id where s.program_id <> e.program_id
