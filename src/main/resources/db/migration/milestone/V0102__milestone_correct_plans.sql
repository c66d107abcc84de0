-- A plan that was recorded wrongly is put right or taken out like every fact. What stood there stays in the table's past, under
-- seal, so the plan does not have to be protected from the record itself. What is planned for a milestone goes with it.
drop trigger milestone_plan_is_append_only on milestone_plan;

alter table milestone_plan
    drop constraint milestone_plan_of,
    add constraint milestone_plan_of foreign key (milestone_id) references milestone on delete cascade;
