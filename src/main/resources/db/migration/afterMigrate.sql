-- After every migration: tables that got new columns keep the past of these too, and the application's role, where it is
-- another than the owner's, may do what it needs and no more. It adds to the trail and to the past and takes nothing away. What
-- is older than its term is let go by a role of its own, where there is one.
do $$
declare
    application text := '${application}';
    past record;
begin
    perform pg_advisory_xact_lock(hashtext('hannun'));
    call keep_pasts();
    call read_by_days();
    call gather_facts();
    call seal_new_facts();
    if exists (select from pg_roles where rolname = 'hannun_retention') then
        execute format('grant usage on schema %I to hannun_retention', current_schema());
        grant select on audit_entry, audit_head, audit_cut to hannun_retention;
        grant insert on audit_entry to hannun_retention;
        grant update on audit_head to hannun_retention;
        grant execute on function cut_access_log(timestamptz) to hannun_retention;
    end if;
    if application in ('', current_user) then
        return;
    end if;
    execute format('grant usage on schema %I to %I', current_schema(), application);
    execute format('grant select, insert, update, delete on all tables in schema %I to %I', current_schema(), application);
    execute format('revoke all on flyway_schema_history from %I', application);
    execute format('revoke update, delete on audit_entry from %I', application);
    execute format('revoke insert, update, delete on audit_cut, access_log from %I', application);
    execute format('revoke update, delete on given_code from %I', application);
    execute format('revoke delete on audit_head from %I', application);
    for past in
        select p.oid from pg_class t join pg_class p on p.relnamespace = t.relnamespace and p.relname = t.relname || '_past'
        where t.relkind = 'r' and t.relnamespace = cast(current_schema() as regnamespace)
    loop
        execute format('revoke insert, update, delete on %s from %I', cast(past.oid as regclass), application);
    end loop;
end $$;
