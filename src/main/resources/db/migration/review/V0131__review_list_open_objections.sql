-- An objection that nobody answered yet waits too, for whoever runs the round.
create or replace view review_waiting as
select w.round_id, w.kind, w.proposed_by, w.since, w.consortium_id
from (
    select round_id, act as kind, proposed_by, proposed_at as since, cast(null as uuid) as consortium_id
        from review_act where done_at is null
    union all
    select round_id, 'AMEND', proposed_by, proposed_at, null from review_amendment where done_at is null
    union all
    select round_id, 'RELEASE', proposed_by, proposed_at, null from review_release where released_at is null
    union all
    select round_id, kind, proposed_by, proposed_at, null from review_change where done_at is null
    union all
    select a.round_id, 'WAIVER', a.assigned_by, a.assigned_at, null
    from review_assignment a join review_seat s on s.id = a.seat_id
    where a.waiver and a.approved_at is null and s.declined_at is null and not review_is(a.round_id, 'CLOSE')
    union all
    select round_id, 'ARISEN', null, recorded_at, null from review_exclusion
    where kind = 'ARISEN' and lifted_at is null and not review_is(round_id, 'CLOSE')
    union all
    select round_id, 'OBJECTION', null, recorded_at, consortium_id from review_objection where outcome is null
) w
where not review_is(w.round_id, 'VOID');
