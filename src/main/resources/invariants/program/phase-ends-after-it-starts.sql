-- 단계는 시작한 뒤에 끝난다 (A phase ends after it starts)
select code, starts_on, ends_on from phase where last_day(ends_on) < first_day(starts_on)
union all select code, planned_starts_on, planned_ends_on from phase where last_day(planned_ends_on) < first_day(planned_starts_on)
