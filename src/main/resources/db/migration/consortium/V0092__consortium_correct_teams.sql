-- What is recorded of a team itself can be corrected and taken back: its names and days, its exit, its entry, its sizes.
alter table membership_change
    drop constraint membership_change_kind_is_known,
    drop constraint membership_change_requirement_is_known,
    add constraint membership_change_kind_is_known check (kind in ('ADMISSION', 'CHANGE_OF_ROLE', 'CHANGE_OF_FIELD', 'END',
        'HAND_OVER', 'CORRECTION', 'WITHDRAWAL', 'COUNT', 'ENTRY', 'EXIT', 'TEAM_CORRECTION', 'EXIT_WITHDRAWAL',
        'ENTRY_WITHDRAWAL', 'COUNT_CORRECTION', 'COUNT_WITHDRAWAL')),
    add constraint membership_change_requirement_is_known
        check (requirement in ('APPROVAL', 'NOTICE', 'SECOND', 'NOTHING'));

-- What a change that waits asks for, beside the columns every change has.
alter table membership_change add column kept text not null default '{}'
    constraint membership_change_kept_is_json check (kept is json object);

-- A team that never was is gone, and the change that took it away stays.
alter table membership_change drop constraint membership_change_of_team;

-- By which rule a team left can be corrected, so its past is kept as well.
call keep_past('team_exit');
call gather_facts();

-- Whether any row of another table than these points at the row with this identity.
create function is_referenced(referenced text, identity uuid, but text[]) returns boolean language plpgsql stable as $$
declare
    reference record;
    found_one boolean;
begin
    for reference in
        select cast(c.conrelid as regclass) as other, a.attname as column_name
        from pg_constraint c
        cross join lateral unnest(c.conkey, c.confkey) as pair (theirs, ours)
        join pg_attribute o on o.attrelid = c.confrelid and o.attnum = pair.ours and o.attname = 'id'
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = pair.theirs
        where c.contype = 'f' and c.confrelid = cast(referenced as regclass)
            and not cast(cast(c.conrelid as regclass) as text) = any (but)
    loop
        execute format('select exists (select from %s where %I = $1)', reference.other, reference.column_name)
            into found_one using identity;
        if found_one then
            return true;
        end if;
    end loop;
    return false;
end $$;

-- A team leaves for reasons that are nobody's verdict, and for reasons that nobody said.
insert into code_label (program_id, sheet, column_name, code, position, label_ko, label_en)
select l.program_id, 'consortia', l.column_name, n.code, max(l.position) + n.place, n.label_ko, n.label_en
from code_label l join (values
        ('exit_reason', 'withdrew', 1, '자진 포기', 'Withdrew'),
        ('exit_reason', 'agreement_ended', 2, '협약 해약', 'Agreement ended'),
        ('exit_reason', 'unknown', 3, '사유 미상', 'Reason not known'),
        ('status', 'left', 1, '참여 종료', 'No longer taking part')
    ) as n (column_name, code, place, label_ko, label_en) on n.column_name = l.column_name
where l.sheet = 'consortia'
group by l.program_id, l.column_name, n.code, n.place, n.label_ko, n.label_en
on conflict do nothing;
