-- An organisation exists once, however many programmes know it.
create table organization (
    id uuid not null constraint organization_pk primary key,
    version bigint not null,
    slug text not null constraint organization_slug unique
        constraint organization_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    name_ko text not null constraint organization_name_ko_is_nfc check (name_ko is nfc normalized),
    name_en text not null,
    kind text not null,
    kind_basis text not null,
    parent_id uuid constraint organization_parent references organization
        constraint organization_is_not_its_own_parent check (parent_id <> id),
    constraint organization_name_ko_once unique (name_ko)
);

-- What a programme says of an organisation.
create table organization_listing (
    program_id uuid not null constraint organization_listing_of_program references audit_head,
    organization_id uuid not null constraint organization_listing_of references organization,
    code text not null,
    citation_id uuid constraint organization_listing_cites references citation,
    note_ko text,
    note_en text,
    constraint organization_listing_pk primary key (program_id, organization_id),
    constraint organization_listing_code unique (program_id, code)
);

create table organization_alias (
    program_id uuid not null,
    organization_id uuid not null,
    alias text not null constraint organization_alias_is_nfc check (alias is nfc normalized),
    position integer not null,
    kind text not null,
    citation_id uuid constraint organization_alias_cites references citation,
    constraint organization_alias_pk primary key (program_id, organization_id, alias),
    constraint organization_alias_of foreign key (program_id, organization_id) references organization_listing
);
