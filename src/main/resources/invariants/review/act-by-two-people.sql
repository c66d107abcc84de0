-- 두 사람이 하는 일은 두 사람이 했다 (What takes two was done by two)
select r.slug as round, a.act from review_act a join review_round r on r.id = a.round_id where a.done_by = a.proposed_by
