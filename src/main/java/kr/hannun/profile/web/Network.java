package kr.hannun.profile.web;

import java.util.List;
import kr.hannun.consortium.ConsortiumQueries;
import kr.hannun.consortium.Roster;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the network of organisations and teams in one view of the database. */
@Component
class Network {

    static final int MOST = 40;

    private final ConsortiumQueries consortia;
    private final Words words;
    private final SourceRegister sources;

    Network(ConsortiumQueries consortia, Words words, SourceRegister sources) {
        this.consortia = consortia;
        this.words = words;
        this.sources = sources;
    }

    /**
     * The page.
     *
     * @param picture of whoever is in two or more teams, or null where nobody is
     * @param beyond how many more there are than the page shows
     */
    public record Page(
            Frame frame,
            NetworkPicture.@Nullable Picture picture,
            TeamMatrix.Matrix matrix,
            int beyond,
            String teams) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit) {
        Roster roster = consortia.roster(visit.head());
        Words.Labels labels = words.labels(visit.head());
        SourceRegister.Notes notes = sources.notes(visit);
        NetworkEdges ties = NetworkEdges.of(roster, visit.day().on());
        List<String> all = ties.inSeveralTeams();
        List<String> shown = all.stream().limit(MOST).toList();
        Texts texts = visit.texts();
        TeamMatrix.Matrix matrix = TeamMatrix.of(visit, labels, notes, ties, shown);
        return new Page(
                Frame.of(
                        visit,
                        "organizations",
                        List.of(Link.to(visit.link("organizations"), texts.say("shell.nav.organizations"))),
                        texts.say("profile.network.title"),
                        notes.list(),
                        false),
                shown.isEmpty() ? null : new NetworkPicture(visit, labels, roster, ties).ofAll(shown),
                matrix,
                all.size() - shown.size(),
                visit.link("teams"));
    }
}
