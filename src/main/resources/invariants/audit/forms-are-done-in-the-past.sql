-- 처리한 양식의 시각은 지났다 (A form was acted upon in the past)
select once, done_at from submission where done_at > clock_timestamp() + interval '1 minute'
