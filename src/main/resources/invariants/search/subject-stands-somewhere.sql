-- 찾는 것마다 놓인 자리가 있다 (Every subject stands somewhere)
select code, place from subject where place !~ '^[a-z0-9-]*(/[A-Za-z0-9-]+)*(#[a-z0-9-]+)?$'
