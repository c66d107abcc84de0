call keep_past('consortium');
call keep_past('membership');
call keep_past('stated_count');
call keep_past('application');
