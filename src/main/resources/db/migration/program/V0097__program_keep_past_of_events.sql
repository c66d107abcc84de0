-- Phases and events are added, corrected and taken out row by row, under the programme's lock.
alter table phase drop column version;
call keep_past('phase');
call keep_past('program_event');
call gather_facts();
