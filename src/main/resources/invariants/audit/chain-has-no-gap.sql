-- 기록은 1번부터 빠짐없이 이어진다 (Entries are numbered from 1 without a gap)
select slug, seq, place from (select h.slug, e.seq, row_number() over (partition by e.program_id order by e.seq) as place
    from audit_entry e join audit_head h using (program_id)) numbered
where seq <> place
