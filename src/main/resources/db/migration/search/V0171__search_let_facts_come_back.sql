-- A code names one subject for good. What was taken off the list comes back under its code as itself, or not at all; so does a
-- statement that is made again, which goes by its fact's code and by what it says.
create or replace function give_code() returns trigger language plpgsql as $$
begin
    if exists (
        select from subject_past
        where id = new.id and program_id = new.program_id and code = new.code and kind = new.kind
    ) then
        return null;
    end if;
    insert into given_code (program_id, code) values (new.program_id, new.code);
    return null;
end $$;

create index subject_past_by_code on subject_past (program_id, code);
