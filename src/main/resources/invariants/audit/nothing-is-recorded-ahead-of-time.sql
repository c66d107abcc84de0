-- 앞날에 쓰인 기록은 없다 (Nothing is recorded ahead of time)
select h.slug, e.seq, e.recorded_at from audit_entry e join audit_head h using (program_id)
where e.recorded_at > clock_timestamp() + interval '1 minute'
