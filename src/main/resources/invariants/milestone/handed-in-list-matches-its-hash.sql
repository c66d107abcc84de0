-- 제출한 증빙 목록은 그때의 해시와 같다 (The list of evidence that was handed in matches its hash)
select m.code, h.number, h.pieces, count(e.id) as listed
from milestone_hand_in h join milestone m on m.id = h.milestone_id
left join milestone_handed_in l on l.hand_in_id = h.id left join milestone_evidence e on e.id = l.evidence_id
group by m.code, h.id
having count(e.id) <> h.pieces or h.list_hash is distinct from
    encode(sha256(convert_to(string_agg(evidence_line(l.position, e), '' order by l.position), 'UTF8')), 'hex')
