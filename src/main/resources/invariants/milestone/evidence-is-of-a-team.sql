-- 증빙은 팀의 마일스톤에만 있다 (Only a milestone of a team has evidence)
select m.code, e.number from milestone_evidence e join milestone m on m.id = e.milestone_id where m.consortium_id is null
