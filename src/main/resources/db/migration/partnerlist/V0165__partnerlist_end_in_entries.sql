-- A list ends in an entry of the record, which is confirmed and taken back there. Lists that were taken by themselves stay as they are.
alter table partner_import
    add column entry_number integer,
    add constraint partner_import_entered_as foreign key (program_id, entry_number)
        references record_entry (program_id, number),
    add constraint partner_import_entered_once unique (program_id, entry_number),
    add constraint partner_import_entry_tells check ((state = 'ENTERED') = (entry_number is not null)),
    drop constraint partner_import_state_is_known,
    add constraint partner_import_state_is_known
        check (state in ('DRAFT', 'ENTERED', 'CONFIRMED', 'REVERSED', 'DISCARDED'));

-- Whom a line was said to mean does not keep an organisation in the record that is taken out of it.
alter table partner_import_line
    drop constraint partner_import_line_decided_for,
    add constraint partner_import_line_decided_for
        foreign key (decided_id) references organization on delete set null,
    drop constraint partner_import_line_registered,
    add constraint partner_import_line_registered
        foreign key (registered_id) references organization on delete set null;
