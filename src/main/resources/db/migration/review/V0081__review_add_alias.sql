-- In which order the judges of a part get their aliases once the round is closed: by a number that nobody sees and that has
-- nothing to do with seat, name or time.
alter table review_seat add column alias_key uuid not null default gen_random_uuid();
