package kr.hannun.partnerlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class NoFileBreaksTheImportTest {

    private static final int ROUNDS = 34;
    private static final String[] HEADINGS = {"기관명", "역할", "시작일", "종료일", "", "기관명", "🏢", "name", "\u202Eabc", "='x'!A1"
    };
    private static final String[] CELLS = {
        "노타",
        "",
        "46078",
        "2026-02-30",
        "=cmd|' /C calc'!A0",
        "\u0000",
        "\uD800",
        "가".repeat(40_000),
        "'",
        "\"",
        "<script>",
        "-1",
        "1e309",
        "99999999999999999999",
        "{0}",
        "${7*7}",
        "%00",
        "참여기관",
        "T-SKT",
        "\u200B"
    };

    @Autowired
    ImportFixture desk;

    @Autowired
    JdbcClient database;

    private final Random random = new Random(20261124);

    @Proves({"ASVS 2.2.1", "ASVS 16.5.3", "KISA 4.2"})
    @Test
    void two_hundred_bad_files_are_answered_and_change_nothing() {
        String before = world();
        for (int round = 0; round < ROUNDS; round++) {
            tell("random.xlsx", ByteBuffer.wrap(noise(random.nextInt(3_000))));
            tell("zip.xlsx", ByteBuffer.wrap(begun(noise(random.nextInt(300)))));
            tell("cut.xlsx", cut(workbook()));
            tell("bent.xlsx", bent(workbook()));
            tell("odd.csv", ListFiles.utf8(table()));
            tell("odd.cp949", ByteBuffer.wrap(table().getBytes(ListFiles.CP949)));
        }
        assertThat(world()).isEqualTo(before);
    }

    private void tell(String name, ByteBuffer file) {
        var answer = desk.send(name, file);
        int status = answer.getResponse().getStatus();
        assertThat(status).as(name).isIn(303, 422);
        if (status == 303) {
            String list = String.valueOf(answer.getResponse().getHeader("Location"));
            assertThat(desk.page(list + "?show=all").select("main").text()).isNotBlank();
        }
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] begun(byte[] bytes) {
        byte[] zip = Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, bytes.length + 4);
        System.arraycopy(bytes, 0, zip, 4, bytes.length);
        return zip;
    }

    private ByteBuffer workbook() {
        String rows = ListFiles.row(1, "기관명", "역할", "시작일")
                + IntStream.rangeClosed(2, 6)
                        .mapToObj(number -> ListFiles.row(number, "새싹 " + random.nextInt(9), "참여기관", "46078"))
                        .collect(Collectors.joining());
        String merges = "<mergeCells><mergeCell ref=\"A2:XFD1048576\"/><mergeCell ref=\"" + random.nextInt()
                + "\"/></mergeCells>";
        return ListFiles.xlsx(rows, merges);
    }

    private ByteBuffer cut(ByteBuffer file) {
        return file.slice(0, random.nextInt(file.remaining()));
    }

    private ByteBuffer bent(ByteBuffer file) {
        byte[] bytes = new byte[file.remaining()];
        file.get(bytes);
        for (int bend = 0; bend < 8; bend++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return ByteBuffer.wrap(bytes);
    }

    private String table() {
        return IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(line -> IntStream.range(0, 1 + random.nextInt(8))
                        .mapToObj(column -> pick(line == 0 ? HEADINGS : CELLS))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining(random.nextBoolean() ? "\n" : "\r"));
    }

    private String pick(String[] some) {
        return some[random.nextInt(some.length)];
    }

    /** What pages show: whatever a bad file could have changed. */
    private String world() {
        return database.sql(
                        "select (select count(*) from membership) || '/' || (select count(*) from organization) || '/'"
                                + " || (select count(*) from subject) || '/' || (select max(hash) from audit_head)")
                .query(String.class)
                .single();
    }
}
