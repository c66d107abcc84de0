-- The latest entries that are for somebody, past any number of others.
create index audit_entry_by_audience on audit_entry
    (program_id, coalesce(cast(detail as jsonb) ->> 'audience', 'coordinators'), seq);
