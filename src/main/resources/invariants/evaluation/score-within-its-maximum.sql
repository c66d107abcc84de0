-- 점수는 만점을 넘지 않는다 (A score is not above its maximum)
select code, score, maximum from published_result where score > maximum
