-- Whatever takes rows back asks every table that could still speak of them; without these it reads each from end to end, row
-- by row of a list of thousands.
create index membership_by_citation on membership (citation_id);
create index organization_by_parent on organization (parent_id);
create index organization_by_merge on organization (merged_into_id);
create index organization_listing_by_organization on organization_listing (organization_id);
create index organization_listing_by_citation on organization_listing (citation_id);
create index organization_alias_by_citation on organization_alias (citation_id);
create index partner_import_line_by_registered on partner_import_line (registered_id);
create index partner_import_line_by_decided on partner_import_line (decided_id);
