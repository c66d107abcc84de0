-- 각 기록의 봉인은 그 내용에서 나온다 (The seal of each entry follows from what it says)
select h.slug, e.seq from audit_entry e join audit_head h using (program_id)
where e.hash <> entry_seal(e.previous_hash, e.program_id, e.seq, e.recorded_at, e.actor, e.event, e.detail)
