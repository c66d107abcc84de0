-- The day from which a milestone that was planned here counts; null where its sources tell.
alter table milestone add column stated_on partial_date;

-- How often evidence came, went or was handed in, so that whoever looks at it looks again.
alter table milestone add column evidence_edits integer not null default 0;

call keep_past('milestone');
call keep_past('milestone_plan');

-- A plan that moved is another row: the first one, the baseline, stays as it was made.
create trigger milestone_plan_is_append_only before update or delete on milestone_plan
    for each statement execute function refuse_change();
