-- 한 기관은 한 팀에 동시에 두 번 들어 있지 않다 (An organisation is in a team once at a time)
select a.code, b.code as other, a.active * b.active as both from membership a join membership b
    on b.consortium_id = a.consortium_id and b.organization_id = a.organization_id and b.id > a.id and b.active && a.active
