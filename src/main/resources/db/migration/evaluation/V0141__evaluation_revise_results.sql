-- What a later document says otherwise stands beside what was said before; that nothing is said twice beside that is an invariant.
alter table published_result drop constraint published_result_once;
