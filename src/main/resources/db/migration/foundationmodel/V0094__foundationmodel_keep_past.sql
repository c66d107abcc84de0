-- Models are added, corrected and taken out row by row, under the programme's lock; they keep their past like whatever people edit.
alter table foundation_model drop column version;
call keep_past('foundation_model');
call keep_past('foundation_model_alias');
call keep_past('benchmark_result');
call gather_facts();
