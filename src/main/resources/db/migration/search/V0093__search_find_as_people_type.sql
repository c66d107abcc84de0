-- A text as it is looked for: without spaces, signs and the form of a company, in one width and case, and every Latin letter by
-- its Korean name, so that SK텔레콤 and 에스케이텔레콤, NC소프트 and 엔씨소프트, ㈜노타 and 노타 are the same.
create function squeezed(text) returns text language plpgsql immutable strict parallel safe
    set search_path from current as $$
declare
    names constant text[] := '{에이,비,씨,디,이,에프,지,에이치,아이,제이,케이,엘,엠,엔,오,피,큐,알,에스,티,유,브이,더블유,엑스,와이,제트}';
    result text := lower(normalize($1, nfkc));
begin
    result := regexp_replace(result, '\((주|유|재|사)\)|주식회사|유한회사', '', 'g');
    result := regexp_replace(result, '[^[:alnum:]]', '', 'g');
    result := replace(result, '인공지능', 'ai');
    for letter in 1..26 loop
        result := replace(result, chr(96 + letter), names[letter]);
    end loop;
    return result;
end $$;

create index subject_squeezed on subject using gin (squeezed(name_ko || ' ' || name_en || ' ' || words) gin_trgm_ops);

-- How alike two texts are, from 0 to 1, letter by letter of the Korean alphabet: one wrong vowel is one wrong letter.
create function likeness(one text, other text) returns real language sql immutable strict parallel safe
    return similarity(normalize(lower(one), nfd), normalize(lower(other), nfd));
