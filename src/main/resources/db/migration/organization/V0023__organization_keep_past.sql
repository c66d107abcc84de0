call keep_past('organization');
call keep_past('organization_listing');
call keep_past('organization_alias');
