call keep_past('evaluation_round');
call keep_past('criterion');
call keep_past('published_result');
call gather_facts();
