call keep_past('theme');
call keep_past('theme_claim');
call keep_past('capability_dimension');
call keep_past('capability_value');
call keep_past('team_capability');
call gather_facts();
