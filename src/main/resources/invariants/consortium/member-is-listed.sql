-- 참여기관은 사업의 기관 목록에 있다 (A member is among the organisations of its programme)
select m.code, o.slug from membership m join organization o on o.id = m.organization_id
where not exists (select from organization_listing l where l.program_id = m.program_id and l.organization_id = m.organization_id)
