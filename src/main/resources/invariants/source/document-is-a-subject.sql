-- 자료마다 찾을 수 있는 항목이 있다 (Every document can be found by its code)
select d.code from source_document d where not exists
    (select from subject s where s.program_id = d.program_id and s.code = d.code and s.kind = 'source')
