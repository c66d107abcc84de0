package kr.hannun.audit;

import java.util.Map;
import java.util.Set;

/** What the people behind the keys in the trail are called; answered by the module that owns accounts. */
public interface ActorNames {

    /** The names by {@code Actor.key()}; one who is not known, or was forgotten, has none. */
    Map<String, String> names(Set<String> keys);
}
