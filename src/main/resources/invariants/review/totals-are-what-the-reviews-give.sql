-- 마감할 때 남긴 점수는 제출된 평가와 측정값에서 다시 나온다 (What was kept at the closing comes out of reviews and measurements again)
with team as (
    select t.round_id, t.consortium_id from review_round_team t where not exists (select from review_team_out o
        where o.round_id = t.round_id and o.consortium_id = t.consortium_id)
),
leaf as (
    select c.* from review_criterion c where not exists (select from review_criterion b where b.parent_id = c.id)
        and not exists (select from review_not_measured n where n.criterion_id = c.id and n.consortium_id is null)
),
judged as (
    select a.round_id, a.consortium_id, c.part_id, a.seat_id, sum(c.weight * s.share) as points
    from review_assignment a
    join team on team.round_id = a.round_id and team.consortium_id = a.consortium_id
    join review v on v.assignment_id = a.id and v.submitted_at is not null
    join review_mark m on m.assignment_id = a.id
    join leaf c on c.id = m.criterion_id and c.kind = 'SCORED'
    join review_step s on s.criterion_id = c.id and s.value = m.value
    where not exists (select from review_exclusion x where x.assignment_id = a.id and x.lifted_at is null)
    group by a.round_id, a.consortium_id, c.part_id, a.seat_id
),
ordered as (
    select j.*, row_number() over team as place, count(*) over (partition by j.consortium_id, j.part_id) as judges
    from judged j window team as (partition by j.consortium_id, j.part_id order by j.points, j.seat_id)
),
panel as (
    select o.round_id, o.consortium_id, o.part_id, case p.aggregation
        when 'MEDIAN' then avg(o.points) filter (where o.place in ((o.judges + 1) / 2, o.judges / 2 + 1))
        when 'TRIMMED_MEAN' then avg(o.points) filter (where o.place between 2 and o.judges - 1)
        else avg(o.points) end as points
    from ordered o join review_part p on p.id = o.part_id
    group by o.round_id, o.consortium_id, o.part_id, p.aggregation
),
-- A value that was given up, or that weighs nothing and is not there, gives no points.
value as (
    select team.round_id, team.consortium_id, c.part_id, c.weight, case
        when m.value is null then case when c.weight = 0 or exists (select from review_not_measured n
            where n.criterion_id = c.id and n.consortium_id = team.consortium_id) then 0 end
        when c.conversion = 'AS_IS' then m.value
        when c.conversion = 'RELATIVE_TO_BEST' then coalesce(c.weight * m.value / nullif((select max(b.value)
            from review_measure b join team t on t.round_id = b.round_id and t.consortium_id = b.consortium_id
            where b.criterion_id = m.criterion_id), 0), 0)
        when m.value >= m.target then c.weight else c.weight * m.value / m.target end as points
    from team join leaf c on c.round_id = team.round_id and c.kind = 'MEASURED'
    left join review_measure m on m.criterion_id = c.id and m.consortium_id = team.consortium_id
),
measured as (
    select v.round_id, v.consortium_id, v.part_id,
        case when sum(v.weight) in (0, p.weight) then sum(v.points)
            else sum(v.points) * p.weight / sum(v.weight) end as points
    from value v join review_part p on p.id = v.part_id
    group by v.round_id, v.consortium_id, v.part_id, p.weight having count(*) = count(v.points)
),
raw as (select * from panel union all select * from measured),
part as (
    select team.round_id, team.consortium_id, p.code, p.position, p.places, p.rounding, case when p.weight = 0 then 0
        when p.conversion = 'RELATIVE_TO_BEST' then coalesce(p.weight * r.points
            / nullif(max(r.points) over (partition by p.round_id, p.id), 0), case when r.points is not null then 0 end)
        else r.points end as points
    from team join review_part p on p.round_id = team.round_id
    left join raw r on r.part_id = p.id and r.consortium_id = team.consortium_id
),
rounded as (
    select t.*, case t.rounding
        when 'HALF_UP' then round(t.points, t.places)
        when 'HALF_DOWN' then ceil(t.points * power(10::numeric, t.places) - 0.5) / power(10::numeric, t.places)
        when 'HALF_EVEN' then case when mod(t.points * power(10::numeric, t.places), 2) = 0.5
            then trunc(t.points, t.places) else round(t.points, t.places) end
        when 'DOWN' then trunc(t.points, t.places)
        when 'FLOOR' then trunc(t.points, t.places)
        when 'UP' then ceil(t.points * power(10::numeric, t.places)) / power(10::numeric, t.places)
        when 'CEILING' then ceil(t.points * power(10::numeric, t.places)) / power(10::numeric, t.places) end as value
    from part t where t.points is not null
),
summed as (
    select t.round_id, t.consortium_id, sum(t.value) as points, r.places, r.rounding
    from rounded t join review_round r on r.id = t.round_id
    group by t.round_id, t.consortium_id, r.rounding, r.places
),
total as (
    select t.round_id, t.consortium_id, t.code as part, t.value from rounded t
    union all
    select t.round_id, t.consortium_id, '', case t.rounding
        when 'HALF_UP' then round(t.points, t.places)
        when 'HALF_DOWN' then ceil(t.points * power(10::numeric, t.places) - 0.5) / power(10::numeric, t.places)
        when 'HALF_EVEN' then case when mod(t.points * power(10::numeric, t.places), 2) = 0.5
            then trunc(t.points, t.places) else round(t.points, t.places) end
        when 'DOWN' then trunc(t.points, t.places)
        when 'FLOOR' then trunc(t.points, t.places)
        when 'UP' then ceil(t.points * power(10::numeric, t.places)) / power(10::numeric, t.places)
        when 'CEILING' then ceil(t.points * power(10::numeric, t.places)) / power(10::numeric, t.places) end
    from summed t
)
select r.slug as round, c.slug as team, k.part, k.points as kept, t.value as again
from review_total k
join review_round r on r.id = k.round_id
join consortium c on c.id = k.consortium_id
left join total t on t.round_id = k.round_id and t.consortium_id = k.consortium_id and t.part = k.part
where t.value is distinct from k.points
