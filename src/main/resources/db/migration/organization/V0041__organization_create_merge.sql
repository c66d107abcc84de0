-- An organisation that turned out to be another one; its own row stays, so that it can become itself again.
alter table organization
    add column merged_into_id uuid constraint organization_merged_into references organization
        constraint organization_is_not_merged_into_itself check (merged_into_id <> id);

call keep_past('organization');

create table organization_merge (
    id uuid not null constraint organization_merge_pk primary key,
    program_id uuid not null constraint organization_merge_in_program references audit_head,
    duplicate_id uuid not null constraint organization_merge_of references organization,
    kept_id uuid not null constraint organization_merge_into references organization,
    why text not null,
    merged_by text not null,
    merged_at timestamptz not null default clock_timestamp(),
    separated_by text,
    separated_at timestamptz,
    constraint organization_merge_of_two check (duplicate_id <> kept_id),
    constraint organization_merge_is_undone_whole check ((separated_by is null) = (separated_at is null))
);

create unique index organization_merge_once on organization_merge (duplicate_id) where separated_at is null;
create index organization_merge_by_kept on organization_merge (kept_id);

-- What a merge moved, row by row: which column of which row, at which version where rows have one, what stood there and
-- what stands there now.
create table organization_merge_move (
    merge_id uuid not null constraint organization_merge_move_of references organization_merge,
    position integer not null,
    table_name text not null,
    column_name text not null,
    row_key jsonb not null,
    row_version bigint,
    before text,
    after text,
    constraint organization_merge_move_pk primary key (merge_id, position)
);

-- Where only the duplicate was listed, its listing becomes the other one's, and the names go along.
alter table organization_alias
    drop constraint organization_alias_of,
    add constraint organization_alias_of foreign key (program_id, organization_id) references organization_listing
        on update cascade;
