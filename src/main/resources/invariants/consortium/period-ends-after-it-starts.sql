-- 기간은 시작한 뒤에 끝난다 (A period ends after it starts)
select code, active_from, active_until from membership where active_until <= active_from
union all select code, active_from, active_until from consortium where active_until <= active_from
