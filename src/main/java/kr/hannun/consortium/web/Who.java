package kr.hannun.consortium.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.audit.ActorNames;
import kr.hannun.consortium.ChangeQueries.ChangeRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What those who changed teams are called; asked for administrators only. */
@Component
class Who {

    private final ObjectProvider<ActorNames> accounts;

    Who(ObjectProvider<ActorNames> accounts) {
        this.accounts = accounts;
    }

    /** The names of everybody who recorded or decided one of these changes. */
    Map<String, String> did(List<ChangeRow> changes) {
        ActorNames directory = accounts.getIfAvailable();
        Set<String> keys = changes.stream()
                .flatMap(change -> Stream.of(change.recordedBy(), change.decidedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return keys.isEmpty() || directory == null ? Map.of() : directory.names(keys);
    }
}
