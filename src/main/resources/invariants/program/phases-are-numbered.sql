-- 단계의 차례는 0번부터 이어진다 (Phases are numbered from 0)
select p.slug, count(*) as phases, max(f.position) as last from phase f join program p on p.id = f.program_id
group by p.slug, p.id having max(f.position) <> count(*) - 1
