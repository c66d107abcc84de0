-- 마일스톤의 상태 기록은 그 마일스톤의 사업에 속한다 (What became of a milestone belongs to the programme of the milestone)
select o.code, m.code as milestone
from milestone_outcome o join milestone m on m.id = o.milestone_id
where o.program_id <> m.program_id
