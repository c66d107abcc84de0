-- 제외되는 관계가 있는 사람의 평가는 면제되었거나 빠져 있다 (Whoever is excluded by a tie was waived or is left out)
select r.slug as round, s.number as seat, y.name_ko as organization
from review_round r
join review_assignment a on a.round_id = r.id
join review_seat s on s.id = a.seat_id and s.declined_at is null
join review_tie y on y.round_id = r.id and y.consortium_id = a.consortium_id and y.account_id = s.account_id
where review_is(r.id, 'OPEN') and not review_is(r.id, 'CLOSE') and not review_is(r.id, 'VOID')
    and y.weight > a.tie_weight and not exists (select from review_exclusion x
        where x.assignment_id = a.id and (x.lifted_at is null or x.tie_weight >= y.weight))
