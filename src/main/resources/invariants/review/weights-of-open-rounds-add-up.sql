-- 열린 회차의 배점은 단계마다 맞는다 (The weights of an opened round add up at every level)
select r.slug as round, review_weight_gap(r.id) as level from review_round r
where review_is(r.id, 'OPEN') and review_weight_gap(r.id) is not null
