-- The number at the end of a code, so that the next one of its kind is found without reading them all.
create index subject_number on subject (program_id, kind, (cast(substring(code from '-([0-9]{1,9})$') as integer)));
