-- What a keeper of the record answered to a finding of possible double support, or that an answer was taken back (no kind).
-- Nothing is overwritten: of those given by a day the last one counts. The grounds are the rows it was given for, each with a
-- print of what it said then; where one of them says something else since, the finding is open again.
create table support_disposition (
    program_id uuid not null constraint support_disposition_of_program references program,
    finding text not null constraint support_disposition_finding_is_named check (finding ~ '^[a-z-]+-[0-9a-f]{12}$'),
    number integer not null constraint support_disposition_number_counts check (number >= 1),
    question text not null,
    kind text constraint support_disposition_is_known
        check (kind in ('COMPETITION', 'COMPLEMENT', 'OWN_USE', 'WRONG', 'REAL')),
    why text not null constraint support_disposition_why_is_nfc check (why is nfc normalized and btrim(why) <> ''),
    grounds text not null constraint support_disposition_grounds_are_json check (grounds is json object),
    given_by text not null,
    given_at timestamptz not null default clock_timestamp(),
    constraint support_disposition_pk primary key (program_id, finding, number),
    constraint support_disposition_is_given_first check (number > 1 or kind is not null)
);

call keep_past('support_disposition');
call gather_facts();

create trigger support_disposition_is_append_only before update or delete on support_disposition
    for each statement execute function refuse_change();
