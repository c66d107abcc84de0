-- 양이 있으면 단위가 있다 (A quantity has a unit)
select code, quantity from support_grant where quantity is not null and unit is null
