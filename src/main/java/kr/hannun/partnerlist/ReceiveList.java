package kr.hannun.partnerlist;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import kr.hannun.audit.Head;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.TeamComposition;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Sha256;
import kr.hannun.source.Certainty;
import kr.hannun.source.Grounds;
import kr.hannun.vocabulary.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a file in as a list to be looked over; nothing of it counts yet. Reading it happens before any lock is taken. */
@Component
public class ReceiveList {

    private final ListWriteCourse desk;
    private final PartnerImports lists;
    private final ListLines lines;
    private final Words words;
    private final JdbcClient jdbc;

    ReceiveList(ListWriteCourse desk, PartnerImports lists, ListLines lines, Words words, JdbcClient jdbc) {
        this.desk = desk;
        this.lists = lists;
        this.lines = lines;
        this.words = words;
        this.jdbc = jdbc;
    }

    /** A file that came, and what holds for all its lines. */
    public record Command(
            Head head,
            String team,
            String fileName,
            ByteBuffer content,
            Usual usual,
            Certainty certainty,
            Grounds grounds,
            UUID once) {

        ProgramId program() {
            return head.program();
        }

        String contentHash() {
            MessageDigest digest = Sha256.digest();
            digest.update(content.duplicate());
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /** Receives it. */
    public Outcome receive(Actor actor, Command command) {
        actor.mustKeep();
        return switch (ListReading.read(command.content().duplicate())) {
            case ListReading.Outcome.Refused refused ->
                new Outcome.Refused(List.of(new Problem("file", refused.key(), refused.words())));
            case ListReading.Outcome.Read read ->
                take(actor, command, new Category(words.labels(command.head())).settle(read.list()));
        };
    }

    private Outcome take(Actor actor, Command command, PartnerList read) {
        return desk.take(
                actor, command.program(), command.team(), command.once(), team -> keep(actor, command, team, read));
    }

    private Outcome keep(Actor actor, Command command, TeamComposition team, PartnerList read) {
        PartnerImport list = new PartnerImport(
                command, team.id(), next(command.program()), lines.json(read.remarks()), actor, desk.now());
        lists.save(list);
        lists.flush();
        lines.keep(list.id(), read.entries());
        return new Outcome.Done("teams/" + command.team() + "/imports/" + list.number());
    }

    private int next(ProgramId program) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from partner_import where program_id = :program")
                .param("program", program.value())
                .query(Integer.class)
                .single();
    }
}
