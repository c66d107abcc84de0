-- What waits for somebody who runs rounds: proposals for another than who made them, and ties that arose on the way.
create view review_waiting as
select w.round_id, w.kind, w.proposed_by, w.since
from (
    select round_id, act as kind, proposed_by, proposed_at as since from review_act where done_at is null
    union all
    select round_id, 'AMEND', proposed_by, proposed_at from review_amendment where done_at is null
    union all
    select round_id, 'RELEASE', proposed_by, proposed_at from review_release where released_at is null
    union all
    select round_id, kind, proposed_by, proposed_at from review_change where done_at is null
    union all
    select a.round_id, 'WAIVER', a.assigned_by, a.assigned_at from review_assignment a join review_seat s on s.id = a.seat_id
    where a.waiver and a.approved_at is null and s.declined_at is null and not review_is(a.round_id, 'CLOSE')
    union all
    select round_id, 'ARISEN', null, recorded_at from review_exclusion
    where kind = 'ARISEN' and lifted_at is null and not review_is(round_id, 'CLOSE')
) w
where not review_is(w.round_id, 'VOID');
