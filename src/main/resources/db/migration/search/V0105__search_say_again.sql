-- What is said of a fact goes by the fact's code and by what it says, so the same statement has the same code when it is made
-- again: a team that left, did not leave after all, and leaves. Codes that are numbered or made of a name are given once.
create or replace function give_code() returns trigger language plpgsql as $$
begin
    if new.code like '%/%' and exists (
        select from given_code where program_id = new.program_id and code = new.code
    ) and exists (
        select from subject_past where program_id = new.program_id and code = new.code and kind = new.kind
    ) then
        return null;
    end if;
    insert into given_code (program_id, code) values (new.program_id, new.code);
    return null;
end $$;
