-- 마일스톤의 계획은 1번부터 차례대로 이어진다 (The plans of a milestone are numbered from one without a gap)
select m.code, count(*) as plans, min(x.plan_order) as first, max(x.plan_order) as last
from milestone_plan x join milestone m on m.id = x.milestone_id
group by m.code, m.id having max(x.plan_order) <> count(*)
