-- 기관 목록의 코드마다 찾을 수 있는 항목이 있다 (Every listed organisation can be found by its code)
select l.code from organization_listing l where not exists
    (select from subject s where s.program_id = l.program_id and s.code = l.code and s.kind = 'organization')
