-- 뒤의 기록은 앞의 기록보다 늦게 쓰였다 (An entry is recorded later than the one before it)
select slug, seq, recorded_at from (select h.slug, e.seq, e.recorded_at,
        lag(e.recorded_at) over (partition by e.program_id order by e.seq) as before
    from audit_entry e join audit_head h using (program_id)) timed
where recorded_at <= before
