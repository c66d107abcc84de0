package kr.hannun.partnerlist.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kr.hannun.consortium.Role;
import kr.hannun.consortium.TeamComposition;
import kr.hannun.partnerlist.ImportQueries;
import kr.hannun.partnerlist.ImportState;
import kr.hannun.partnerlist.ListColumn;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Option;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.Certainty;
import kr.hannun.source.Grounds;
import kr.hannun.source.SourcePick;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Reads the page of a team's lists and the page on which a new one is sent. */
@Component
class Lists {

    private final ImportQueries imports;
    private final SourceRegister sources;
    private final Words words;

    Lists(ImportQueries imports, SourceRegister sources, Words words) {
        this.imports = imports;
        this.sources = sources;
        this.words = words;
    }

    /** The team's lists. */
    public record Page(Frame frame, List<Row> rows, String add) {}

    /** A list. */
    public record Row(
            Link list, String fileName, int lines, String symbol, String state, String uploaded, String why) {}

    /** The page on which a list is sent. */
    public record NewPage(
            Frame frame,
            Form form,
            List<Option> roles,
            List<Option> kinds,
            List<Option> certainties,
            SourcePick sources,
            List<String> columns,
            String action,
            String back) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit, Actor actor, String slug) {
        TeamComposition team = team(visit, actor, slug);
        String place = "teams/" + slug + "/imports";
        List<Row> rows = imports.lists(visit.head(), slug).stream()
                .map(row -> row(visit, place, row))
                .toList();
        return new Page(frame(visit, team, List.of(), "partnerlist.lists"), rows, visit.link(place + "/new"));
    }

    private static Row row(Visit visit, String place, ImportQueries.ImportRow row) {
        Texts texts = visit.texts();
        return new Row(
                Link.to(visit.link(place + "/" + row.number()), texts.say("partnerlist.list", row.number())),
                row.fileName(),
                row.lines(),
                symbol(row.state()),
                texts.say("partnerlist.state." + row.state().code()),
                texts.moment(row.uploadedAt()),
                row.grounds().why());
    }

    static String symbol(ImportState state) {
        return switch (state) {
            case DRAFT, ENTERED -> "planned";
            case CONFIRMED -> "done";
            case REVERSED, DISCARDED -> "cancelled";
        };
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public NewPage newPage(Visit visit, Actor actor, String slug, Form form) {
        TeamComposition team = team(visit, actor, slug);
        String place = "teams/" + slug + "/imports";
        Texts texts = visit.texts();
        Words.Labels labels = words.labels(visit.head());
        List<Option> kinds = new ArrayList<>();
        kinds.add(new Option("", texts.say("partnerlist.new.kind-none")));
        labels.codes("organizations.kind")
                .forEach(code -> kinds.add(new Option(code, texts.say(labels.of("organizations.kind", code)))));
        return new NewPage(
                frame(visit, team, List.of(back(visit, place)), "partnerlist.new"),
                form,
                Arrays.stream(Role.values())
                        .filter(role -> role != Role.LEAD)
                        .map(role -> new Option(role.code(), texts.say(labels.of("memberships.role", role.code()))))
                        .toList(),
                kinds,
                Certainty.ofDocuments().stream()
                        .map(certainty ->
                                new Option(certainty.code(), texts.say("source.certainty." + certainty.code())))
                        .toList(),
                Grounds.pick(visit, form, sources(visit)),
                Arrays.stream(ListColumn.values())
                        .map(column -> texts.say("partnerlist.column." + column.key()))
                        .toList(),
                visit.link(place),
                visit.link(place));
    }

    Set<String> kinds(Visit visit) {
        return Set.copyOf(words.labels(visit.head()).codes("organizations.kind"));
    }

    SourceRegister.Documents sources(Visit visit) {
        return sources.documents(visit.head());
    }

    static Link back(Visit visit, String place) {
        return Link.to(visit.link(place), visit.texts().say("partnerlist.lists"));
    }

    /** The team, of which whoever keeps the record may bring lists, or 404. */
    private TeamComposition team(Visit visit, Actor actor, String slug) {
        actor.mustKeep();
        return imports.team(visit.head(), slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static Frame frame(Visit visit, TeamComposition team, List<Link> below, String title, Object... arguments) {
        List<Link> between = new ArrayList<>();
        between.add(Link.to(visit.link("teams"), visit.texts().say("shell.nav.teams")));
        between.add(Link.to(visit.link("teams/" + team.slug()), visit.texts().say(team.name())));
        between.addAll(below);
        return Frame.of(visit, "teams", between, visit.texts().say(title, arguments), List.of(), false);
    }
}
