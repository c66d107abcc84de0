-- Besides what a team claims, plans and has shown there is what it has already, as somebody says: a data centre, a cloud.
alter table team_capability drop constraint team_capability_standing_is_known;
alter table team_capability add constraint team_capability_standing_is_known
    check (standing in ('CLAIMED', 'PLANNED', 'HELD', 'DEMONSTRATED'));
