-- An entry that lets a team leave, or is of a kind that an office keeps by two, is proposed by one person and confirmed by
-- another; it is taken back in the same way.
alter table record_entry
    add column two_people boolean not null default false,
    add column confirmed_by text,
    add column reversal_asked_by text;

update record_entry set confirmed_by = started_by where confirmed_at is not null;

alter table record_entry
    drop constraint record_entry_state_is_known,
    add constraint record_entry_state_is_known
        check (state in ('DRAFT', 'PROPOSED', 'CONFIRMED', 'REVERSED', 'DISCARDED')),
    drop constraint record_entry_says_why,
    add constraint record_entry_says_why check (btrim(why) <> ''
        and (why is not null or state not in ('PROPOSED', 'CONFIRMED', 'REVERSED'))),
    drop constraint record_entry_reversed_by_somebody,
    add constraint record_entry_reversed_by_somebody check ((reversed_by is null) = (reversed_at is null)
        and (reversed_why is null) = (reversed_at is null and reversal_asked_by is null)),
    add constraint record_entry_confirmed_by_somebody check ((confirmed_by is null) = (confirmed_at is null)),
    add constraint record_entry_by_two check ((not two_people or confirmed_by is distinct from started_by)
        and (reversal_asked_by is null or reversed_by is distinct from reversal_asked_by));
