-- 각 기록은 앞 기록의 봉인을 지닌다 (Each entry carries the seal of the one before it)
select slug, seq from (select h.slug, e.seq, e.previous_hash,
        lag(e.hash, 1, coalesce(c.hash, repeat('0', 64))) over (partition by e.program_id order by e.seq) as expected
    from audit_entry e join audit_head h using (program_id) left join audit_cut c using (program_id)) linked
where previous_hash <> expected
