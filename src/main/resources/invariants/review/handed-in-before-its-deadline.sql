-- 제출은 마감 전에 이루어졌다 (Nothing was handed in after its deadline)
select r.slug as round, s.number as seat, v.submitted_at, review_deadline(s.id) as deadline
from review v join review_assignment a on a.id = v.assignment_id join review_seat s on s.id = a.seat_id
join review_round r on r.id = a.round_id where v.submitted_at > review_deadline(s.id)
