-- 참여는 팀의 기간을 벗어나지 않는다 (A membership lies within the days of its team)
select m.code, m.active, t.code as team, t.active as team_active from membership m join consortium t on t.id = m.consortium_id
where not t.active @> m.active
