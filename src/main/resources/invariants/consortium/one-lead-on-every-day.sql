-- 팀에는 날마다 주관기관이 꼭 하나 있다 (A team has exactly one lead on every day)
select t.code, t.active, range_agg(m.active) as led from consortium t left join membership m on m.lead_of = t.id
group by t.id, t.code, t.active
having coalesce(range_agg(m.active), '{}') <> datemultirange(t.active)
    or (select count(*) from membership a join membership b on b.lead_of = t.id and b.id > a.id and b.active && a.active
        where a.lead_of = t.id) > 0
