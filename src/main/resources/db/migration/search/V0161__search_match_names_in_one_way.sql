-- One rule for the search, for forms and for lists that are brought: a name without what only its spelling decides. The same is
-- written in Java where names are matched in memory (NameKey.spoken); a test holds the two together.
create or replace function squeezed(text) returns text language plpgsql immutable strict parallel safe
    set search_path from current as $$
declare
    names constant text[] := '{에이,비,씨,디,이,에프,지,에이치,아이,제이,케이,엘,엠,엔,오,피,큐,알,에스,티,유,브이,더블유,엑스,와이,제트}';
    plain constant text := lower(btrim(normalize($1, nfkc)));
    result text;
begin
    result := regexp_replace(plain,
        '\((주|유|재|사|학|합|의)\)|주식회사|유한회사|유한책임회사|재단법인|사단법인|학교법인|의료법인', '', 'g');
    result := regexp_replace(result,
        '[\s,]+(co\.?,?\s*ltd|inc|incorporated|corp|corporation|company|limited|ltd|llc|plc)\.?$', '');
    result := regexp_replace(result, '[^[:alnum:]]', '', 'g');
    if result = '' then
        result := regexp_replace(plain, '[^[:alnum:]]', '', 'g');
    end if;
    result := replace(result, '인공지능', 'ai');
    for letter in 1..26 loop
        result := replace(result, chr(96 + letter), names[letter]);
    end loop;
    return result;
end $$;

reindex index subject_squeezed;

-- Initial consonants are typed without the spaces between words.
drop index subject_initials;
create index subject_initials on subject using gin (replace(initials, ' ', '') gin_trgm_ops);
