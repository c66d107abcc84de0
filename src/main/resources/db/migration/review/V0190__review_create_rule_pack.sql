-- Rules that coordinators set themselves, to make rounds from (규칙 묶음). Each saving is a version of its own and none is changed; a
-- round keeps the version it was made from as its own copy.
create table rule_pack (
    program_id uuid not null constraint rule_pack_of_program references audit_head,
    code text not null constraint rule_pack_code_is_plain check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
    version integer not null constraint rule_pack_version_counts check (version >= 1),
    rules jsonb not null,
    made_by uuid not null,
    made_at timestamptz not null default clock_timestamp(),
    constraint rule_pack_pk primary key (program_id, code, version)
);

create trigger rule_pack_is_append_only before update or delete on rule_pack
    for each statement execute function refuse_change();
