-- What a later document says otherwise stands beside what was said before; that nothing is said twice beside that is an invariant.
alter table team_capability drop constraint team_capability_once;
create index team_capability_by_value on team_capability (consortium_id, dimension, value);
