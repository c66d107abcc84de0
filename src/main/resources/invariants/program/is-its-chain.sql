-- 사업의 주소는 그 기록의 주소다 (A programme has the address of its chain)
select p.slug, h.slug as chain from program p join audit_head h on h.program_id = p.id where h.slug <> p.slug
