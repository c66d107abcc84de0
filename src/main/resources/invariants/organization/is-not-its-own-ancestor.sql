-- 어떤 기관도 자기의 상위 기관이 아니다 (No organisation is its own ancestor)
with recursive above as (
    select id, parent_id, 1 as steps from organization where parent_id is not null
    union all
    select a.id, o.parent_id, a.steps + 1 from above a join organization o on o.id = a.parent_id
    where o.parent_id is not null and a.steps < 50)
select distinct o.slug from above a join organization o on o.id = a.id where a.parent_id = a.id
