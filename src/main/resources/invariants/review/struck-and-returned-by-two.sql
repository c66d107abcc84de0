-- 마감 전에 빼거나 되돌리거나 더한 것은 두 사람이 했다 (What was struck, returned, lifted, seated late or given more time was done by two)
select r.slug as round, c.kind, c.id from review_change c join review_round r on r.id = c.round_id
where c.done_by = c.proposed_by
union all
select r.slug, 'CHALLENGE', x.id from review_exclusion x join review_round r on r.id = x.round_id
where x.kind = 'RELIEVED' and not exists (select from review_change c where c.id = x.change_id and c.done_at is not null)
union all
select r.slug, 'TEAM_OUT', o.consortium_id from review_team_out o join review_round r on r.id = o.round_id
join review_total t on t.round_id = o.round_id and t.consortium_id = o.consortium_id
