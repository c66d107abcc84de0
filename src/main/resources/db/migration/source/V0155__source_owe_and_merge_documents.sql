-- A fact whose source is not yet known is recorded as such: it rests on a document that is owed.
alter table citation drop constraint citation_certainty_is_known;
alter table citation add constraint citation_certainty_is_known
    check (certainty in ('OFFICIAL', 'PRESS', 'COMPANY', 'SEED', 'CONFLICTING', 'AGGREGATOR', 'INFERRED', 'UNSOURCED'));
alter table source_document add constraint source_document_owed_is_nowhere
    check (kind <> 'pending' or (url is null and file_name is null and published_on is null));

-- Two documents that turned out to be one: the row stays, so that its code is never given again, and says which one it is.
alter table source_document add column same_as_id uuid
    constraint source_document_same_as references source_document deferrable initially deferred
    constraint source_document_same_as_another check (same_as_id <> id);
create index source_document_by_same_as on source_document (same_as_id) where same_as_id is not null;
call keep_past('source_document');
call gather_facts();
