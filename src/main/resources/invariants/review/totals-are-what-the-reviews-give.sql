-- 마감할 때 남긴 점수는 제출된 평가와 측정값에서 다시 나온다 (What was kept at the closing comes out of reviews and measurements again)
with leaf as (
    select c.* from review_criterion c where not exists (select from review_criterion b where b.parent_id = c.id)
),
judged as (
    select a.round_id, a.consortium_id, c.part_id, a.seat_id, sum(c.weight * s.share) as points
    from review_assignment a
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
measured as (
    select m.round_id, m.consortium_id, c.part_id, sum(case c.conversion
        when 'AS_IS' then m.value
        when 'RELATIVE_TO_BEST' then coalesce(c.weight * m.value / nullif((select max(b.value) from review_measure b
            where b.round_id = m.round_id and b.criterion_id = m.criterion_id), 0), 0)
        else case when m.value >= m.target then c.weight else c.weight * m.value / m.target end end) as points
    from review_measure m join leaf c on c.id = m.criterion_id and c.kind = 'MEASURED'
    group by m.round_id, m.consortium_id, c.part_id
),
raw as (select * from panel union all select * from measured),
part as (
    select r.round_id, r.consortium_id, p.code, p.position, p.places, p.rounding, case p.conversion
        when 'RELATIVE_TO_BEST' then coalesce(p.weight * r.points / nullif(max(r.points) over (partition by r.round_id, r.part_id), 0), 0)
        else r.points end as points
    from raw r join review_part p on p.id = r.part_id
),
rounded as (
    select t.*, case t.rounding
        when 'HALF_UP' then round(t.points, t.places)
        when 'DOWN' then trunc(t.points, t.places)
        when 'UP' then ceil(t.points * power(10::numeric, t.places)) / power(10::numeric, t.places) end as value
    from part t
),
total as (
    select t.round_id, t.consortium_id, t.code as part, t.value from rounded t
    union all
    select t.round_id, t.consortium_id, '', case r.rounding when 'HALF_UP' then round(sum(t.value), r.places)
        when 'DOWN' then trunc(sum(t.value), r.places)
        when 'UP' then ceil(sum(t.value) * power(10::numeric, r.places)) / power(10::numeric, r.places) end
    from rounded t join review_round r on r.id = t.round_id group by t.round_id, t.consortium_id, r.rounding, r.places
)
select r.slug as round, c.slug as team, k.part, k.points as kept, t.value as again
from review_total k
join review_round r on r.id = k.round_id
join consortium c on c.id = k.consortium_id
left join total t on t.round_id = k.round_id and t.consortium_id = k.consortium_id and t.part = k.part
where t.value is distinct from k.points
