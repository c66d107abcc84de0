package kr.hannun.partnerlist.web;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.hannun.audit.Head;
import kr.hannun.consortium.Role;
import kr.hannun.partnerlist.ReceiveList;
import kr.hannun.partnerlist.Usual;
import kr.hannun.shared.Problem;
import kr.hannun.shell.FileName;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.source.Certainty;
import kr.hannun.source.Grounds;
import kr.hannun.source.SourceRegister;

/** The form on which a file is sent, with what holds for all its lines. */
record ImportForm(SubmittedFields typed) {

    List<Problem> problems(boolean withFile, Set<String> kinds, SourceRegister.Documents sources, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (!withFile) {
            problems.add(Problem.of("file", "partnerlist.problem.file-missing"));
        }
        if (role().isEmpty()) {
            problems.add(Problem.of("role", "partnerlist.problem.choose"));
        }
        typed.dateProblem("from").ifPresent(problems::add);
        if (typed.date("from").filter(date -> date.first().isAfter(today)).isPresent()) {
            problems.add(Problem.of("from", "consortium.problem.in-the-future"));
        }
        if (typed.given("kind").filter(kind -> !kinds.contains(kind)).isPresent()) {
            problems.add(Problem.of("kind", "partnerlist.problem.choose"));
        }
        if (certainty().isEmpty()) {
            problems.add(Problem.of("certainty", "partnerlist.problem.choose"));
        }
        problems.addAll(Grounds.problems(typed, sources, certainty()));
        return problems;
    }

    private Optional<Role> role() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.LEAD && role.code().equals(typed.text("role")))
                .findFirst();
    }

    private Optional<Certainty> certainty() {
        return Certainty.ofDocuments().stream()
                .filter(certainty -> certainty.code().equals(typed.text("certainty")))
                .findFirst();
    }

    ReceiveList.Command toCommand(
            SourceRegister.Documents sources, Head head, String team, String fileName, ByteBuffer content, UUID once) {
        Usual usual = new Usual(
                role().orElseThrow(),
                typed.date("from").orElse(null),
                typed.given("kind").orElse(null));
        return new ReceiveList.Command(
                head,
                team,
                named(fileName),
                content,
                usual,
                certainty().orElseThrow(),
                Grounds.of(typed, sources),
                once);
    }

    private static String named(String fileName) {
        String name = FileName.of(fileName).text();
        return name.isEmpty() ? "-" : name;
    }
}
