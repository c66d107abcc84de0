-- 한 물음의 처리는 차례대로 이어지고, 취소는 처리 뒤에만 온다 (The answers to a finding are numbered without a gap, and one is taken back only after it was given)
select finding, number, kind from (
    select d.finding, d.number, d.kind, row_number() over course as place, lag(d.kind) over course as before
    from support_disposition d window course as (partition by d.program_id, d.finding order by d.number)) d
where number <> place or (kind is null and before is null)
