-- Programmes that were loaded before have the words of what can be recorded since: what became of a milestone, and what a team holds.
insert into code_label (program_id, sheet, column_name, code, position, label_ko, label_en)
select l.program_id, 'milestone_outcomes', l.column_name, l.code, e.last + row_number() over (
        partition by l.program_id order by l.column_name desc, l.position), l.label_ko, l.label_en
from code_label l
join (select program_id, max(position) as last from code_label group by program_id) e on e.program_id = l.program_id
where (l.sheet, l.column_name) in (('milestones', 'status'), ('milestone_plan_history', 'certainty'))
on conflict do nothing;

insert into code_label (program_id, sheet, column_name, code, position, label_ko, label_en)
select program_id, 'team_capabilities', 'status', 'held', max(position) + 1, '보유', 'Held'
from code_label
where program_id in (select program_id from code_label where sheet = 'team_capabilities' and column_name = 'status')
group by program_id
on conflict do nothing;
