-- 평가항목은 같은 평가의 항목 아래에 있다 (A criterion stands below one of its own round)
select k.code, u.code as above from criterion k join criterion u on u.id = k.parent_id where u.round_id <> k.round_id
