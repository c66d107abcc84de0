package kr.hannun.partnerlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.hannun.consortium.Role;
import kr.hannun.organization.NameBook;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.sheet.CellDate;
import kr.hannun.sheet.SheetRemark;
import kr.hannun.shell.DayReading;
import kr.hannun.shell.DayText;
import org.jspecify.annotations.Nullable;

/** Reads one line: whom it means, in which role, from when; and notes what is wrong with it, column by column. */
final class LineReading {

    private static final int LONGEST_NAME = 200;

    private final ListLine line;
    private final Vocabulary words;
    private final Usual usual;
    private final List<Problem> problems = new ArrayList<>();
    private final List<SheetRemark> said = new ArrayList<>();
    private final Meant meant;

    private LineReading(ListLine line, Vocabulary words, Usual usual) {
        this.line = line;
        this.words = words;
        this.usual = usual;
        this.meant = meant(line.text(ListColumn.ORGANIZATION));
    }

    /** What lines are read with. */
    record Vocabulary(NameBook book, CodeWords roles, CodeWords kinds, Set<String> sources) {}

    /** The line, read; whether its days are free is found out later. */
    static Judged read(ListLine line, Vocabulary words, Usual usual) {
        return new LineReading(line, words, usual).judged();
    }

    private Judged judged() {
        said.addAll(line.remarks());
        line.remarks().forEach(this::check);
        said.addAll(meant.said());
        Role role = role();
        LocalizedText work = work();
        PartialDate from = date(ListColumn.FROM, usual.from());
        if (from == null && line.text(ListColumn.FROM).isEmpty()) {
            problems.add(problem(ListColumn.FROM, "from-missing"));
        }
        PartialDate until = date(ListColumn.UNTIL, null);
        String source = source();
        NameBook.Known known = meant.known();
        String kind = known != null ? known.kind() : meant.isOpen() ? "" : kind();
        LocalizedText names = names(line.text(ListColumn.ORGANIZATION));
        Judged.Reading reading = from == null || role == null || names == null
                ? null
                : new Judged.Reading(names, kind, role, work, from, until, source);
        return new Judged(line, verdict(), meant.known(), meant.alike(), reading, null, problems, said);
    }

    private Judged.Verdict verdict() {
        if (line.leftOut()) {
            return Judged.Verdict.LEFT_OUT;
        }
        if (!problems.isEmpty()) {
            return Judged.Verdict.FAULTY;
        }
        return meant.isOpen() ? Judged.Verdict.DOUBTFUL : Judged.Verdict.ADDED;
    }

    /** What was found odd while the file was read and cannot be passed over, unless a person wrote something else there. */
    private void check(SheetRemark remark) {
        if (List.of("formula-without-value", "error-value").contains(remark.key())) {
            ListColumn column = ListColumn.ofKey(remark.words().getFirst());
            if (line.text(column).isEmpty()) {
                problems.add(problem(column, remark.key(), remark.words().getLast()));
            }
        }
    }

    private Meant meant(String name) {
        if (name.isEmpty()) {
            problems.add(problem(ListColumn.ORGANIZATION, "organization-missing"));
            return Meant.NOBODY;
        }
        if (name.length() > LONGEST_NAME) {
            problems.add(problem(ListColumn.ORGANIZATION, "too-long", LONGEST_NAME));
            return Meant.NOBODY;
        }
        return Meant.of(name, words, line.decision());
    }

    private @Nullable Role role() {
        String text = line.text(ListColumn.ROLE);
        if (text.isEmpty()) {
            return usualRole();
        }
        Optional<String> code = words.roles().code(text);
        if (code.isEmpty()) {
            problems.add(problem(ListColumn.ROLE, "role-unknown", text));
        }
        return code.map(Role::ofCode).orElse(null);
    }

    /** The role where none stands: that of a category, or the usual one if what stands there cannot be a role. */
    private Role usualRole() {
        String category = line.text(ListColumn.CATEGORY);
        Optional<String> code = words.roles().code(category);
        if (code.isEmpty()
                && !category.isEmpty()
                && words.kinds().code(category).isEmpty()) {
            problems.add(problem(ListColumn.CATEGORY, "category-unknown", category));
        }
        return code.map(Role::ofCode).orElse(usual.role());
    }

    private @Nullable LocalizedText work() {
        String ko = line.text(ListColumn.WORK);
        String en = line.text(ListColumn.WORK_ENGLISH);
        if (ko.isEmpty() && en.isEmpty()) {
            return null;
        }
        return new LocalizedText(ko.isEmpty() ? en : ko, en.isEmpty() ? ko : en);
    }

    private @Nullable PartialDate date(ListColumn column, @Nullable PartialDate usually) {
        String text = line.text(column);
        if (text.isEmpty()) {
            return usually;
        }
        CellDate read = CellDate.read(text).orElse(null);
        if (read == null) {
            problems.add(
                    DayText.of(text) instanceof DayReading.NoSuchDay
                            ? Problem.of(column.key(), "shell.date.no-such-day", text)
                            : Problem.of(column.key(), "shell.date.form"));
            return null;
        }
        if (read.repaired()) {
            said.add(SheetRemark.of(
                    "date-repaired", column.key(), text, read.date().text()));
        }
        return read.date();
    }

    private @Nullable String source() {
        String text = line.text(ListColumn.SOURCE);
        if (text.isEmpty()) {
            return null;
        }
        if (!words.sources().contains(text)) {
            problems.add(problem(ListColumn.SOURCE, "source-unknown", text));
        }
        return text;
    }

    /** A new organisation is of a kind. */
    private String kind() {
        String text = line.text(ListColumn.KIND);
        Optional<String> code = text.isEmpty()
                ? Optional.ofNullable(usual.kind())
                : words.kinds().code(text);
        if (code.isEmpty()) {
            problems.add(problem(ListColumn.KIND, text.isEmpty() ? "kind-missing" : "kind-unknown", text));
        }
        return code.orElse("");
    }

    /** The name in both languages; a new organisation brings its English one. */
    private @Nullable LocalizedText names(String name) {
        NameBook.Known known = meant.known();
        if (known != null) {
            return known.name();
        }
        if (name.isEmpty()) {
            return null;
        }
        String english = line.text(ListColumn.ENGLISH);
        if (english.isEmpty() && LatinName.isOne(name)) {
            english = name;
        }
        if (english.isEmpty() && !meant.isOpen()) {
            problems.add(problem(ListColumn.ENGLISH, "english-missing"));
        }
        return new LocalizedText(name, english.isEmpty() ? name : english);
    }

    private static Problem problem(ListColumn column, String key, Object... words) {
        return Problem.of(column.key(), "partnerlist.problem." + key, words);
    }
}
