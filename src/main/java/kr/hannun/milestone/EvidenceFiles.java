package kr.hannun.milestone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.hannun.shared.Sha256;
import kr.hannun.shared.TypedId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The files of evidence in the data folder, each under a name of our own and read by nobody else. */
@Component
class EvidenceFiles {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceFiles.class);

    private final Path folder;

    EvidenceFiles(@Value("${hannun.data-dir}") Path data) {
        this.folder = data.resolve("evidence");
    }

    /** A file that was written down; {@code id} is its name here. */
    record Kept(UUID id, Path file, long size, String sha256) {}

    /** Writes down what comes, at most one byte more than the limit, so that what is larger shows. */
    Kept keep(InputStream content, long limit) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        UUID id = TypedId.next();
        Path file = folder.resolve(id.toString());
        MessageDigest digest = Sha256.digest();
        long size = 0;
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            OutputStream out = Channels.newOutputStream(channel);
            byte[] buffer = new byte[64 * 1024];
            int read = content.read(buffer);
            while (read >= 0 && size <= limit) {
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
                size += read;
                read = content.read(buffer);
            }
            channel.force(true);
        } catch (IOException failed) {
            discard(id);
            throw failed;
        }
        return new Kept(id, file, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** Takes away a file that no row speaks of. */
    void discard(UUID id) {
        try {
            Files.deleteIfExists(folder.resolve(id.toString()));
        } catch (IOException failed) {
            LOG.warn("증빙 파일 {}을 지우지 못했습니다 (A file without a row was left behind): {}", id, failed.toString());
        }
    }

    /** What stands in the file, or nothing where it is missing or not what was recorded. */
    Optional<byte[]> read(UUID id, String sha256) {
        try {
            byte[] content = Files.readAllBytes(folder.resolve(id.toString()));
            if (sha256.equals(HexFormat.of().formatHex(Sha256.digest().digest(content)))) {
                return Optional.of(content);
            }
            LOG.error("증빙 파일 {}의 내용이 기록과 다릅니다 (A file of evidence is damaged)", id);
        } catch (IOException missing) {
            LOG.error("증빙 파일 {}을 읽지 못했습니다 (A file of evidence cannot be read): {}", id, missing.toString());
        }
        return Optional.empty();
    }
}
