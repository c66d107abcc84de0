package kr.hannun.partnerlist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.hannun.sheet.SheetRemark;
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
        boolean byKind = list.entries().stream().anyMatch(entry -> means(entry.cells()) == ListColumn.KIND);
        List<SheetRemark> remarks = new ArrayList<>(list.remarks());
        if (byKind) {
            remarks.add(SheetRemark.of("category-kind"));
        }
        return new PartnerList(entries, List.copyOf(remarks));
    }

    private PartnerList.Entry settle(PartnerList.Entry entry) {
        ListColumn meant = means(entry.cells());
        if (meant == ListColumn.CATEGORY) {
            return entry;
        }
        Map<ListColumn, String> cells = new EnumMap<>(entry.cells());
        cells.put(meant, entry.text(ListColumn.CATEGORY));
        cells.remove(ListColumn.CATEGORY);
        return new PartnerList.Entry(entry.number(), cells, entry.remarks());
    }

    private ListColumn means(Map<ListColumn, String> cells) {
        String word = cells.getOrDefault(ListColumn.CATEGORY, "");
        if (!cells.containsKey(ListColumn.ROLE) && roles.code(word).isPresent()) {
            return ListColumn.ROLE;
        }
        boolean kind = !cells.containsKey(ListColumn.KIND) && kinds.code(word).isPresent();
        return kind ? ListColumn.KIND : ListColumn.CATEGORY;
    }
}
