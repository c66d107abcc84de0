call keep_past('code_label');
call keep_past('glossary_term');
call gather_facts();
