-- 기관 목록의 코드마다 찾을 수 있는 항목이 있고, 합친 기관은 남은 기관의 다른 이름으로 찾는다 (Every listed organisation can be found by its code, a merged one as another name of the one that was kept)
select l.code from organization_listing l join organization o on o.id = l.organization_id where not exists
    (select from subject s where s.program_id = l.program_id and s.code = l.code
        and s.kind = case when o.merged_into_id is null then 'organization' else 'alias' end)
