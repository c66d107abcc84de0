-- 나간 팀에는 까닭이 있다 (A team that left did so for a reason)
select code, active_until, exit_reason from consortium where (active_until is null) <> (exit_reason is null)
