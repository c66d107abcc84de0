-- 처리의 바탕이 된 지원은 그때 그 사업에 있었다 (The lines an answer was given for were recorded in its programme at the time)
select d.finding, d.number, g.line from support_disposition d
cross join lateral json_object_keys(cast(d.grounds as json)) as g (line)
where g.line not like 'teams/%' and not exists (select from support_grant_ever s
    where s.program_id = d.program_id and s.code = g.line and s.known_from <= d.known_from and s.known_until > d.known_from)
