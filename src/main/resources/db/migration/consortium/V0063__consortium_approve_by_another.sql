-- Whoever asked for a change does not approve it. What was approved before this was known stays as it is.
alter table membership_change add constraint membership_change_approved_by_another
    check (state <> 'APPROVED' or decided_by is null or decided_by <> recorded_by) not valid;
