-- The number of a line is given once in its entry: what points to a line that was taken out does not come to mean another.
alter table record_entry add column last_line integer not null default 0;
update record_entry e set last_line = (select coalesce(max(l.number), 0) from record_line l where l.entry_id = e.id);
alter table record_entry alter column last_line drop default;
