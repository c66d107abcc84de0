-- Another name has a code of its own, so that its row keeps its anchor wherever it stands, and may have been given up.
alter table organization_alias
    add column code text,
    add column used_until partial_date;

call keep_past('organization_alias');

-- That names have codes is nothing that somebody came to know.
alter table organization_alias disable trigger user;
update organization_alias a set code = l.code || '/' || a.position + 1
from organization_listing l
where l.program_id = a.program_id and l.organization_id = a.organization_id;
alter table organization_alias enable trigger user;
alter table organization_alias_past disable trigger user;
update organization_alias_past a set code = l.code || '/' || a.position + 1
from organization_listing l
where l.program_id = a.program_id and l.organization_id = a.organization_id;
alter table organization_alias_past enable trigger user;

alter table organization_alias
    alter column code set not null,
    add constraint organization_alias_code unique (program_id, code);

-- A name that turned out not to be one: taken back, with who and why.
create table organization_alias_withdrawal (
    program_id uuid not null constraint organization_alias_withdrawal_of_program references audit_head,
    organization_id uuid not null constraint organization_alias_withdrawal_of references organization,
    code text not null,
    alias text not null,
    kind text not null,
    withdrawn_at timestamptz not null default clock_timestamp(),
    withdrawn_by text not null,
    why text not null,
    constraint organization_alias_withdrawal_pk primary key (program_id, code)
);
