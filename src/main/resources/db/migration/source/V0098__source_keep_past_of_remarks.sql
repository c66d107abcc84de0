call keep_past('disagreement');
call keep_past('remark');
call gather_facts();
