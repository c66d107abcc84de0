-- A fact that begins on a day, such as a membership, is not listed among what a source says on pages of an earlier day.
alter table subject add column begins_on date;

call keep_past('subject');
