package kr.hannun.partnerlist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.hannun.sheet.Remark;
import kr.hannun.vocabulary.Words;

/**
 * What a list's category (구분) says: of some lists it is the role, of others the kind of organisation, and only the
 * words below it tell. A word that is neither stays where it stands, for a person to decide.
 */
final class Category {

    private final CodeWords roles;
    private final CodeWords kinds;

    Category(Words.Labels labels) {
        this.roles = new CodeWords(labels, "memberships.role");
        this.kinds = new CodeWords(labels, "organizations.kind");
    }

    /** The list with each category as the role or kind it is, unless the line gives that in a column of its own. */
    PartnerList settle(PartnerList list) {
        List<PartnerList.Entry> entries =
                list.entries().stream().map(this::settle).toList();
        boolean byKind = list.entries().stream().anyMatch(entry -> means(entry.cells()) == Column.KIND);
        List<Remark> remarks = new ArrayList<>(list.remarks());
        if (byKind) {
            remarks.add(Remark.of("category-kind"));
        }
        return new PartnerList(entries, List.copyOf(remarks));
    }

    private PartnerList.Entry settle(PartnerList.Entry entry) {
        Column meant = means(entry.cells());
        if (meant == Column.CATEGORY) {
            return entry;
        }
        Map<Column, String> cells = new EnumMap<>(entry.cells());
        cells.put(meant, entry.text(Column.CATEGORY));
        cells.remove(Column.CATEGORY);
        return new PartnerList.Entry(entry.number(), cells, entry.remarks());
    }

    private Column means(Map<Column, String> cells) {
        String word = cells.getOrDefault(Column.CATEGORY, "");
        if (!cells.containsKey(Column.ROLE) && roles.code(word).isPresent()) {
            return Column.ROLE;
        }
        boolean kind = !cells.containsKey(Column.KIND) && kinds.code(word).isPresent();
        return kind ? Column.KIND : Column.CATEGORY;
    }
}
