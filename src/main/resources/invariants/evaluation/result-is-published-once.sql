-- 한 평가의 같은 값은 한 번만 말한다. 나중 자료가 달리 말한 것은 셈하지 않는다 (A value of a round is published once, revised ones aside)
select min(r.code) as code, count(*) as times from published_result r
where not exists (select from revision v where v.program_id = r.program_id and v.earlier_code = r.code)
group by r.round_id, r.consortium_id, r.part, r.statistic having count(*) > 1
