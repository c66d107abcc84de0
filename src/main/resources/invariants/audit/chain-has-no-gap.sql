-- 기록은 1번부터, 또는 기한이 지나 내보낸 기록 다음부터 빠짐없이 이어진다 (Entries are numbered without a gap from 1, or from what was let go)
select slug, seq, place from (select h.slug, e.seq, coalesce(c.seq, 0)
        + row_number() over (partition by e.program_id order by e.seq) as place
    from audit_entry e join audit_head h using (program_id) left join audit_cut c using (program_id)) numbered
where seq <> place
