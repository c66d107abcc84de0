-- 어떤 행도 그 사업의 마지막 기록보다 늦게 바뀌지 않았다 (No row changed after the last entry of its programme)
select 'organization_listing' as place, h.slug, cast(r.organization_id as text) as row, r.known_from from organization_listing r join audit_head h using (program_id)
where r.known_from > h.moved_at
union all
select 'organization_alias' as place, h.slug, cast(r.organization_id as text) as row, r.known_from from organization_alias r join audit_head h using (program_id)
where r.known_from > h.moved_at
union all
select 'consortium' as place, h.slug, cast(r.code as text) as row, r.known_from from consortium r join audit_head h using (program_id)
where r.known_from > h.moved_at
union all
select 'membership' as place, h.slug, cast(r.code as text) as row, r.known_from from membership r join audit_head h using (program_id)
where r.known_from > h.moved_at
union all
select 'stated_count' as place, h.slug, cast(r.code as text) as row, r.known_from from stated_count r join audit_head h using (program_id)
where r.known_from > h.moved_at
union all
select 'application' as place, h.slug, cast(r.code as text) as row, r.known_from from application r join audit_head h using (program_id)
where r.known_from > h.moved_at
union all
select 'subject' as place, h.slug, cast(r.code as text) as row, r.known_from from subject r join audit_head h using (program_id)
where r.known_from > h.moved_at
union all
select 'source_document' as place, h.slug, cast(r.code as text) as row, r.known_from from source_document r join audit_head h using (program_id)
where r.known_from > h.moved_at
union all
select 'program_agency' as place, h.slug, cast(r.organization_id as text) as row, r.known_from from program_agency r join audit_head h using (program_id)
where r.known_from > h.moved_at
union all
select 'stated_opinion' as place, h.slug, cast(r.code as text) as row, r.known_from from stated_opinion r join audit_head h using (program_id)
where r.known_from > h.moved_at
union all
select 'support_grant' as place, h.slug, cast(r.code as text) as row, r.known_from from support_grant r join audit_head h using (program_id)
where r.known_from > h.moved_at
union all
select 'milestone' as place, h.slug, cast(r.code as text) as row, r.known_from from milestone r join audit_head h using (program_id)
where r.known_from > h.moved_at
union all
select 'milestone_plan' as place, h.slug, m.code || '/' || r.plan_order as row, r.known_from from milestone_plan r join milestone m on m.id = r.milestone_id
join audit_head h using (program_id) where r.known_from > h.moved_at
union all
select 'support_disposition' as place, h.slug, r.finding || '/' || r.number as row, r.known_from from support_disposition r
join audit_head h using (program_id) where r.known_from > h.moved_at
union all
select 'milestone_outcome' as place, h.slug, cast(r.code as text) as row, r.known_from from milestone_outcome r join audit_head h using (program_id)
where r.known_from > h.moved_at
union all
select 'milestone_evidence' as place, h.slug, m.code || '/' || r.number as row, r.known_from from milestone_evidence r join milestone m on m.id = r.milestone_id
join audit_head h using (program_id) where r.known_from > h.moved_at
union all
select 'milestone_hand_in' as place, h.slug, m.code || '/' || r.number as row, r.known_from from milestone_hand_in r join milestone m on m.id = r.milestone_id
join audit_head h using (program_id) where r.known_from > h.moved_at
