-- A milestone that a round reviews, with its evidence as it was handed in then: a later hand-in does not change it.
create table review_milestone (
    round_id uuid not null,
    consortium_id uuid not null,
    milestone_id uuid not null constraint review_milestone_is references milestone,
    hand_in_id uuid not null constraint review_milestone_with references milestone_hand_in,
    constraint review_milestone_pk primary key (round_id, milestone_id),
    constraint review_milestone_of_team foreign key (round_id, consortium_id) references review_round_team
);

create function review_milestone_fits() returns trigger language plpgsql as $$
begin
    if not exists (select from milestone m join milestone_hand_in h on h.milestone_id = m.id
            where m.id = new.milestone_id and m.consortium_id = new.consortium_id and h.id = new.hand_in_id
                and h.taken_back_at is null) then
        raise exception 'Not what this team has handed in' using errcode = 'check_violation',
            constraint = 'review_milestone_fits';
    end if;
    return new;
end $$;
create trigger review_milestone_fits before insert or update on review_milestone
    for each row execute function review_milestone_fits();
create trigger review_milestone_stands before insert or update or delete on review_milestone
    for each row execute function review_rules_stand();
