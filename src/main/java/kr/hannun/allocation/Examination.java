package kr.hannun.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import kr.hannun.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A finding beside what was answered to it by a day.
 *
 * @param version how many answers were given to this very finding, whenever
 * @param course those that the day can know, the latest first; what was given for other lines of the same question stands
 *     last
 */
public record Examination(Finding finding, int version, List<Disposition> course) {

    /** The answer that counts, or counted until its lines changed; null where there is none or it was taken back. */
    public @Nullable Disposition answer() {
        return course.isEmpty() || course.getFirst().kind() == null ? null : course.getFirst();
    }

    /** The keys of the lines and places that changed, came or went since the answer; empty where nothing did. */
    public Set<String> changed() {
        Disposition answer = answer();
        Set<String> changed = new TreeSet<>();
        if (answer != null) {
            Map<String, String> now = finding.grounds();
            Map<String, String> all = new LinkedHashMap<>(answer.grounds());
            all.putAll(now);
            all.keySet().stream()
                    .filter(key ->
                            !Objects.equals(now.get(key), answer.grounds().get(key)))
                    .forEach(changed::add);
        }
        return changed;
    }

    /** Whether it waits for an answer: none was given, or it was given for something else. */
    public boolean isOpen() {
        return answer() == null || !changed().isEmpty();
    }

    /** A print of all that the finding rests on now. */
    public String print() {
        return Sha256.of(finding.grounds().toString());
    }

    /** Whether it still is as a form showed it. */
    boolean isAsShown(FindingTarget target) {
        return target.version() == version && target.grounds().equals(print());
    }

    /** Those that are open first, each kind in the order in which it was found. */
    static List<Examination> openFirst(List<Examination> all) {
        List<Examination> sorted =
                new ArrayList<>(all.stream().filter(Examination::isOpen).toList());
        all.stream().filter(each -> !each.isOpen()).forEach(sorted::add);
        return List.copyOf(sorted);
    }
}
