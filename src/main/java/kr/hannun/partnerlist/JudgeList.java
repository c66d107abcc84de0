package kr.hannun.partnerlist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.hannun.audit.Head;
import kr.hannun.consortium.PartnerPlan;
import kr.hannun.consortium.TeamComposition;
import kr.hannun.organization.NameBook;
import kr.hannun.organization.NameBooks;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.springframework.stereotype.Component;

/** Finds out what will become of each line of a list, as things stand at this moment. */
@Component
class JudgeList {

    private final NameBooks books;
    private final Words words;
    private final SourceRegister sources;
    private final Clock clock;

    JudgeList(NameBooks books, Words words, SourceRegister sources, Clock clock) {
        this.books = books;
        this.words = words;
        this.sources = sources;
        this.clock = clock;
    }

    /** All lines, judged. */
    List<Judged> judge(Head head, TeamComposition team, List<ListLine> lines, Usual usual) {
        Words.Labels labels = words.labels(head);
        Set<String> known = sources.documents(head).byCode().keySet();
        LineReading.Vocabulary vocabulary = new LineReading.Vocabulary(
                books.open(head.program()),
                new CodeWords(labels, "memberships.role"),
                new CodeWords(labels, "organizations.kind"),
                known);
        List<Judged> read = lines.stream()
                .map(line -> LineReading.read(line, vocabulary, usual))
                .toList();
        return placed(read, team);
    }

    private List<Judged> placed(List<Judged> read, TeamComposition team) {
        List<PartnerPlan.Candidate> candidates = new ArrayList<>();
        for (Judged line : read) {
            Judged.Reading reading = line.reading();
            if (reading != null && line.verdict() == Judged.Verdict.ADDED) {
                candidates.add(new PartnerPlan.Candidate(
                        line.line().number(), who(line), reading.role(), reading.from(), reading.until()));
            }
        }
        Map<Integer, PartnerPlan.Answer> answers = PartnerPlan.of(team, candidates, LocalDate.now(clock));
        return read.stream().map(line -> placed(line, answers)).toList();
    }

    private static Judged placed(Judged line, Map<Integer, PartnerPlan.Answer> answers) {
        Judged.Reading reading = line.reading();
        PartnerPlan.Answer answer = answers.get(line.line().number());
        return reading == null || answer == null
                ? line
                : switch (answer) {
                    case PartnerPlan.Answer.Joins joins -> line;
                    case PartnerPlan.Answer.IsThere there -> line.repeating(there.stint());
                    case PartnerPlan.Answer.Refused refused -> line.refused(refused.problems());
                };
    }

    /** What stands for the organisation of a line: its identity, or the name of one that is new. */
    static String who(Judged line) {
        NameBook.Known known = line.known();
        return known == null
                ? "new " + NameBook.key(line.line().text(ListColumn.ORGANIZATION))
                : known.id().value().toString();
    }
}
