-- Every code that was ever given. A subject can be taken off the list, its code cannot be given to another: the history, printed
-- pages and other people's notes go on meaning the first one.
create table given_code (
    program_id uuid not null constraint given_code_of_program references audit_head,
    code text not null,
    series text not null generated always as (substring(code from '^(.*?)[0-9]{0,9}$')) stored,
    number integer generated always as (cast(substring(code from '([0-9]{1,9})$') as integer)) stored,
    constraint given_code_is_given_once primary key (program_id, code)
);

create index given_code_by_series on given_code (program_id, series, number);

insert into given_code (program_id, code) select distinct program_id, code from subject_ever;

create trigger given_code_is_append_only before update or delete or truncate on given_code
    for each statement execute function refuse_change();

create function give_code() returns trigger language plpgsql as $$
begin
    insert into given_code (program_id, code) values (new.program_id, new.code);
    return null;
end $$;

create trigger subject_gives_code after insert on subject for each row execute function give_code();

-- The number that follows the highest one ever given in a series such as 'MB-'.
create function next_in_series(program uuid, wanted text) returns integer language sql stable parallel safe return (
    select coalesce(max(number), 0) + 1 from given_code where program_id = program and series = wanted);
