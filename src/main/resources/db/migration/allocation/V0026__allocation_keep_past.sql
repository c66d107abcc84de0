call keep_past('support_grant');
