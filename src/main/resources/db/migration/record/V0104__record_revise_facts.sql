-- A fact that is otherwise now is told from one that was recorded wrongly: what it said before stays with those who said it.
alter table record_line
    drop constraint record_line_act_is_known,
    add constraint record_line_act_is_known check (act in ('ADD', 'CORRECT', 'REVISE', 'WITHDRAW'));
