call keep_past('program');
call keep_past('program_agency');
call keep_past('stated_opinion');
