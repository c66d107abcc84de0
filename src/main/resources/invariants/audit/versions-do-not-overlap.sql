-- 한 행에 대해 한때에 안 것은 하나다 (At any moment one version of a row was known)
select 'organization' as place, cast(a.id as text) as row, a.known_from, a.known_until from organization_ever a join organization_ever b
    on b.id = a.id and b.known_from > a.known_from and b.known_from < a.known_until
union all
select 'consortium' as place, cast(a.id as text) as row, a.known_from, a.known_until from consortium_ever a join consortium_ever b
    on b.id = a.id and b.known_from > a.known_from and b.known_from < a.known_until
union all
select 'membership' as place, cast(a.id as text) as row, a.known_from, a.known_until from membership_ever a join membership_ever b
    on b.id = a.id and b.known_from > a.known_from and b.known_from < a.known_until
union all
select 'stated_count' as place, cast(a.id as text) as row, a.known_from, a.known_until from stated_count_ever a join stated_count_ever b
    on b.id = a.id and b.known_from > a.known_from and b.known_from < a.known_until
union all
select 'application' as place, cast(a.id as text) as row, a.known_from, a.known_until from application_ever a join application_ever b
    on b.id = a.id and b.known_from > a.known_from and b.known_from < a.known_until
union all
select 'subject' as place, cast(a.id as text) as row, a.known_from, a.known_until from subject_ever a join subject_ever b
    on b.id = a.id and b.known_from > a.known_from and b.known_from < a.known_until
union all
select 'source_document' as place, cast(a.id as text) as row, a.known_from, a.known_until from source_document_ever a join source_document_ever b
    on b.id = a.id and b.known_from > a.known_from and b.known_from < a.known_until
union all
select 'citation' as place, cast(a.id as text) as row, a.known_from, a.known_until from citation_ever a join citation_ever b
    on b.id = a.id and b.known_from > a.known_from and b.known_from < a.known_until
union all
select 'program' as place, cast(a.id as text) as row, a.known_from, a.known_until from program_ever a join program_ever b
    on b.id = a.id and b.known_from > a.known_from and b.known_from < a.known_until
union all
select 'stated_opinion' as place, cast(a.id as text) as row, a.known_from, a.known_until from stated_opinion_ever a join stated_opinion_ever b
    on b.id = a.id and b.known_from > a.known_from and b.known_from < a.known_until
union all
select 'support_grant' as place, cast(a.id as text) as row, a.known_from, a.known_until from support_grant_ever a join support_grant_ever b
    on b.id = a.id and b.known_from > a.known_from and b.known_from < a.known_until
union all
select 'milestone' as place, cast(a.id as text) as row, a.known_from, a.known_until from milestone_ever a join milestone_ever b
    on b.id = a.id and b.known_from > a.known_from and b.known_from < a.known_until
union all
select 'milestone_evidence' as place, cast(a.id as text) as row, a.known_from, a.known_until from milestone_evidence_ever a join milestone_evidence_ever b
    on b.id = a.id and b.known_from > a.known_from and b.known_from < a.known_until
union all
select 'milestone_hand_in' as place, cast(a.id as text) as row, a.known_from, a.known_until from milestone_hand_in_ever a join milestone_hand_in_ever b
    on b.id = a.id and b.known_from > a.known_from and b.known_from < a.known_until
