package kr.hannun.partnerlist.web;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.hannun.consortium.Role;
import kr.hannun.partnerlist.ReceiveList;
import kr.hannun.partnerlist.Usual;
import kr.hannun.shared.ProgramId;
import kr.hannun.shell.Problem;
import kr.hannun.shell.Typed;
import kr.hannun.source.Certainty;
import kr.hannun.source.Grounds;

/** The form on which a file is sent, with what holds for all its lines. */
record ImportForm(Typed typed) {

    private static final int LONGEST_FILE_NAME = 200;

    List<Problem> problems(boolean withFile, Set<String> kinds, Set<String> sources, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (!withFile) {
            problems.add(Problem.of("file", "partnerlist.problem.file-missing"));
        }
        if (role().isEmpty()) {
            problems.add(Problem.of("role", "partnerlist.problem.choose"));
        }
        if (typed.given("from").isPresent() && typed.date("from").isEmpty()) {
            problems.add(Problem.of("from", "partnerlist.problem.no-such-day", typed.text("from")));
        } else if (typed.date("from")
                .filter(date -> date.first().isAfter(today))
                .isPresent()) {
            problems.add(Problem.of("from", "consortium.problem.in-the-future"));
        }
        if (typed.given("kind").filter(kind -> !kinds.contains(kind)).isPresent()) {
            problems.add(Problem.of("kind", "partnerlist.problem.choose"));
        }
        if (certainty().isEmpty()) {
            problems.add(Problem.of("certainty", "partnerlist.problem.choose"));
        }
        problems.addAll(Grounds.problems(typed, sources));
        return problems;
    }

    private Optional<Role> role() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.LEAD && role.code().equals(typed.text("role")))
                .findFirst();
    }

    private Optional<Certainty> certainty() {
        return Arrays.stream(Certainty.values())
                .filter(certainty -> certainty.code().equals(typed.text("certainty")))
                .findFirst();
    }

    ReceiveList.Command toCommand(ProgramId program, String team, String fileName, ByteBuffer content, UUID once) {
        Usual usual = new Usual(
                role().orElseThrow(),
                typed.date("from").orElse(null),
                typed.given("kind").orElse(null));
        return new ReceiveList.Command(
                program, team, named(fileName), content, usual, certainty().orElseThrow(), Grounds.of(typed), once);
    }

    /** What the file is called, without the folders some browsers put before it. */
    private static String named(String fileName) {
        String own = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String clean = own.replaceAll("[\\p{Cntrl}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
        String composed = Normalizer.normalize(clean, Normalizer.Form.NFC);
        return composed.isEmpty() ? "-" : composed.substring(0, Math.min(LONGEST_FILE_NAME, composed.length()));
    }
}
