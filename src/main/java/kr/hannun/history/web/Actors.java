package kr.hannun.history.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.hannun.audit.ActorNames;
import kr.hannun.audit.TrailQueries.EntryRow;
import kr.hannun.shell.Visit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What those who acted are called; only for readers who are signed in. */
@Component
class Actors {

    static final String ACCOUNT = "account/";

    private final ObjectProvider<ActorNames> accounts;

    Actors(ObjectProvider<ActorNames> accounts) {
        this.accounts = accounts;
    }

    Map<String, String> names(Visit visit, List<EntryRow> entries) {
        ActorNames directory = accounts.getIfAvailable();
        Set<String> keys = entries.stream()
                .map(EntryRow::actor)
                .filter(actor -> actor.startsWith(ACCOUNT))
                .collect(Collectors.toSet());
        return visit.roles().isEmpty() || keys.isEmpty() || directory == null ? Map.of() : directory.names(keys);
    }
}
