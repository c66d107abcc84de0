-- 어느 사업도 모르는 기관은 없다 (Every organisation is known to some programme)
select slug from organization o where not exists (select from organization_listing l where l.organization_id = o.id)
