-- 마일스톤의 상태 기록은 차례대로 이어진다 (The outcomes recorded of a milestone are numbered without a gap)
select m.code, count(*) as outcomes, max(o.outcome_order) as last
from milestone_outcome o join milestone m on m.id = o.milestone_id
group by m.code, m.id having max(o.outcome_order) <> count(*)
