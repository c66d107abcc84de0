-- By which rule a team left goes with the team that is taken out of the record.
alter table team_exit
    drop constraint team_exit_of,
    add constraint team_exit_of foreign key (consortium_id) references consortium on delete cascade;
