-- What was measured of a team: by whom and when; where the rule wants one, the team's own target.
create table review_measure (
    round_id uuid not null,
    consortium_id uuid not null,
    criterion_id uuid not null,
    value numeric not null constraint review_measure_is_not_negative check (value >= 0),
    target numeric constraint review_measure_target_is_positive check (target > 0),
    measured_by text not null constraint review_measure_by_is_nfc check (measured_by is nfc normalized),
    measured_on date not null,
    entered_by uuid not null,
    entered_at timestamptz not null default clock_timestamp(),
    constraint review_measure_pk primary key (round_id, consortium_id, criterion_id),
    constraint review_measure_of_team foreign key (round_id, consortium_id) references review_round_team,
    constraint review_measure_of foreign key (round_id, criterion_id) references review_criterion (round_id, id)
);

create function review_measure_fits() returns trigger language plpgsql as $$
begin
    if not exists (select from review_criterion c where c.id = new.criterion_id and c.kind = 'MEASURED'
            and (c.conversion = 'SHARE_OF_TARGET') = (new.target is not null)
            and (c.conversion <> 'AS_IS' or new.value <= c.weight)) then
        raise exception 'Not a measurement of this criterion' using errcode = 'check_violation',
            constraint = 'review_measure_fits';
    end if;
    return new;
end $$;
create trigger review_measure_fits before insert or update on review_measure
    for each row execute function review_measure_fits();
create trigger review_measure_stands before insert or update or delete on review_measure
    for each row execute function review_stands_after('CLOSE');

-- Where the principal investigators of a team work, down to the unit (R3): recorded for a round, as no source publishes it.
create table review_principal (
    round_id uuid not null,
    consortium_id uuid not null,
    organization_id uuid not null constraint review_principal_at references organization,
    unit text not null constraint review_principal_unit_is_nfc check (unit is nfc normalized),
    recorded_by uuid not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint review_principal_pk primary key (round_id, consortium_id, organization_id, unit),
    constraint review_principal_of_team foreign key (round_id, consortium_id) references review_round_team
);
create trigger review_principal_stands before insert or update or delete on review_principal
    for each row execute function review_stands_after('CLOSE');

-- What ties somebody who could review to a team on the days of a round, and how much it weighs: 1 is to be decided with a
-- reason, 2 excludes unless another person waives it, 3 are the project's own people, whom nobody can waive. A unit that is
-- not known counts as the principal investigator's.
create view review_tie as
select t.round_id, t.consortium_id, t.account_id, t.organization_id, t.name_ko, t.name_en, case
    when t.role = 'LEAD' and (not t.principal_known or t.principal_unit) then 3
    when t.role = 'LEAD' or t.authority or t.principal_unit then 2 else 1 end as weight
from (
    select r.id as round_id, x.consortium_id, f.account_id, o.id as organization_id, o.name_ko, o.name_en, m.role,
        o.kind in ('government', 'public_agency') as authority,
        exists (select from review_principal p where p.round_id = r.id and p.consortium_id = x.consortium_id
            and p.organization_id = o.id) as principal_known,
        m.role is not null and exists (select from review_principal p where p.round_id = r.id
            and p.consortium_id = x.consortium_id and p.organization_id = o.id and (f.unit is null
                or lower(replace(p.unit, ' ', '')) = lower(replace(f.unit, ' ', '')))) as principal_unit
    from review_round r
    join review_round_team x on x.round_id = r.id
    left join review_act a on a.round_id = r.id and a.act = 'OPEN'
    cross join lateral (select cast(now() at time zone 'Asia/Seoul' as date) as today,
        cast(a.done_at at time zone 'Asia/Seoul' as date) as opened,
        cast(r.hard_deadline at time zone 'Asia/Seoul' as date) as hard) k
    cross join lateral (select daterange(least(k.opened, k.today, k.hard), greatest(k.today, k.hard), '[]') as days) d
    join account_affiliation f on f.active && d.days
    join organization o on o.id = f.organization_id
    left join membership m on m.organization_id = o.id and m.consortium_id = x.consortium_id and m.active && d.days
) t
where t.role is not null or t.authority;
