-- 찾는 말은 완성형이다 (What is searched is composed text)
select code from subject where name_ko is not nfc normalized or name_en is not nfc normalized or words is not nfc normalized
