-- 각 기록의 봉인은 그 내용에서 나온다 (The seal of each entry follows from what it says)
select slug, seq from (select h.slug, e.seq, e.hash, encode(sha256(string_agg(
            int4send(octet_length(convert_to(field, 'UTF8'))) || convert_to(field, 'UTF8'), '' order by place)), 'hex') as seal
    from audit_entry e join audit_head h using (program_id)
    cross join lateral unnest(array[e.previous_hash, cast(e.program_id as text), cast(e.seq as text),
        to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') || case
            when cast(extract(microseconds from e.recorded_at) as bigint) % 1000000 = 0 then ''
            when cast(extract(microseconds from e.recorded_at) as bigint) % 1000 = 0
                then to_char(e.recorded_at at time zone 'UTC', '.MS')
            else to_char(e.recorded_at at time zone 'UTC', '.US') end || 'Z',
        e.actor, e.event, e.detail]) with ordinality as fields (field, place)
    group by h.slug, e.seq, e.hash) sealed
where hash <> seal
