-- 머리는 마지막 기록이다 (The head is the last entry)
select h.slug, h.seq, e.seq as last from audit_head h
left join lateral (select seq, hash, recorded_at from audit_entry
    where program_id = h.program_id order by seq desc limit 1) e on true
where h.seq <> coalesce(e.seq, 0) or h.hash <> coalesce(e.hash, repeat('0', 64)) or h.moved_at <> coalesce(e.recorded_at, h.moved_at)
