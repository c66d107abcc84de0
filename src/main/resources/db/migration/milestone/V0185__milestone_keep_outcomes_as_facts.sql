-- What became of a milestone is a fact like any other: under a code of its own it is put right, taken out and comes back, and its
-- past is kept. What was recorded before keeps its code, its order and its seal.
drop trigger milestone_outcome_is_append_only on milestone_outcome;
drop index milestone_outcome_past_by_key;
alter table milestone_outcome
    add column id uuid not null default gen_random_uuid(),
    add column program_id uuid,
    add column code text;

alter table milestone_outcome disable trigger user;
update milestone_outcome o set program_id = s.program_id, code = s.code
    from citation c join subject s on s.id = c.subject_id where c.id = o.citation_id;
alter table milestone_outcome enable trigger user;

-- A day that is still to come counts when it comes; the form of the page asks for one that has.
alter table milestone_outcome
    alter column id drop default,
    alter column program_id set not null,
    alter column code set not null,
    drop constraint milestone_outcome_not_ahead,
    add constraint milestone_outcome_identity unique (id),
    add constraint milestone_outcome_code unique (program_id, code),
    add constraint milestone_outcome_of_program foreign key (program_id) references audit_head;

call keep_past('milestone_outcome');
create index milestone_outcome_past_by_key on milestone_outcome_past (milestone_id, outcome_order);
create index milestone_outcome_past_by_code on milestone_outcome_past (program_id, code);

-- Of those that have begun on a day the one recorded last counts: a number is given once, and comes back with its outcome.
create function number_outcome() returns trigger language plpgsql as $$
begin
    new.outcome_order := coalesce(
        (select outcome_order from milestone_outcome_past
            where program_id = new.program_id and code = new.code and milestone_id = new.milestone_id
            order by known_until desc limit 1),
        (select max(outcome_order) + 1 from milestone_outcome_ever where milestone_id = new.milestone_id),
        1);
    return new;
end $$;

create trigger milestone_outcome_is_numbered before insert on milestone_outcome
    for each row execute function number_outcome();
create trigger milestone_outcome_is_numbered_anew before update of milestone_id on milestone_outcome
    for each row when (new.milestone_id <> old.milestone_id) execute function number_outcome();

-- A milestone is said otherwise by its plans and by what became of it; its own row says one thing on every day.
create or replace procedure read_by_days() language plpgsql as $$
begin
    call say_by_day('foundation_model');
    call say_by_day('phase');
    call name_by_day('organization', 'organization_known(moment)', 'exists (select from organization_listing_known(moment) l
        where l.program_id = s.program_id and l.code = s.code and l.organization_id = t.id)');
    call name_by_day('consortium', 'consortium_known(moment)', 's.program_id = t.program_id and s.code = t.code');
    call name_by_day('foundation_model', 'foundation_model_said(moment, day)',
        's.program_id = t.program_id and s.code = t.code');
    call name_by_day('phase', 'phase_said(moment, day)', 's.program_id = t.program_id and s.code = t.code');
    call name_by_day('subject', 'subject_known(moment)',
        's.program_id = t.program_id and s.name_ko = t.name_ko and s.name_en = t.name_en');
end $$;
drop function milestone_valid(timestamptz, date);
drop function milestone_said(timestamptz, date);
