package kr.hannun.milestone;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a file of evidence can be: known by its ending and by what stands in it, never by what a browser says. Office files
 * with macros are none of them.
 */
public enum FileKind {
    /** PDF. */
    PDF("application/pdf", "pdf"),
    /** 한글 97 and later: a compound file with its own header in it. */
    HWP("application/x-hwp", "hwp"),
    /** 한글, the open format. */
    HWPX("application/hwp+zip", "hwpx"),
    /** Word. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** Excel. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** PowerPoint. */
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    /** Comma-separated values; nobody stated in which letters, so it is not sent as text. */
    CSV("application/octet-stream", "csv"),
    /** Plain text, the same. */
    TXT("application/octet-stream", "txt"),
    /** PNG picture. */
    PNG("image/png", "png"),
    /** JPEG picture. */
    JPEG("image/jpeg", "jpg jpeg"),
    /** ZIP archive. */
    ZIP("application/zip", "zip");

    private static final byte[] COMPOUND = bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    private static final byte[] PICTURE = bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
    private static final byte[] PHOTO = bytes(0xFF, 0xD8, 0xFF);
    private static final byte[] PACKED = bytes('P', 'K', 3, 4);
    private static final byte[] DOCUMENT = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String HANGUL_HEADER = "HWP Document File";
    private static final String CONTENTS = "[Content_Types].xml";
    private static final String MACROS = "vbaproject.bin";
    private static final int LONGEST_TYPE = 100;
    private static final Charset KOREAN = Charset.forName("x-windows-949");

    private final String mediaType;
    private final String endings;

    FileKind(String mediaType, String endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** As what it is sent; the browser is told to keep it and not to guess. */
    public String mediaType() {
        return mediaType;
    }

    private List<String> endings() {
        return List.of(endings.split(" ", -1));
    }

    /** The endings of all kinds, as they are read. */
    public static List<String> allEndings() {
        return Arrays.stream(values()).flatMap(kind -> kind.endings().stream()).toList();
    }

    /** The kind whose files end so. */
    static Optional<FileKind> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(kind -> kind.endings().contains(ending))
                .findFirst();
    }

    /** Whether what stands in the file is of this kind. */
    boolean fits(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        return switch (this) {
            case PDF -> begins(content, DOCUMENT);
            case PNG -> begins(content, PICTURE);
            case JPEG -> begins(content, PHOTO);
            case HWP ->
                begins(content, COMPOUND) && new String(content, StandardCharsets.ISO_8859_1).contains(HANGUL_HEADER);
            case CSV, TXT -> isText(content);
            case HWPX -> begins(content, PACKED) && isPacked(file, "");
            case DOCX -> begins(content, PACKED) && isPacked(file, "word/");
            case XLSX -> begins(content, PACKED) && isPacked(file, "xl/");
            case PPTX -> begins(content, PACKED) && isPacked(file, "ppt/");
            case ZIP -> begins(content, PACKED) && isArchive(file);
        };
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length >= with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }

    private static boolean isText(byte[] content) {
        return isText(content, StandardCharsets.UTF_8) || isText(content, KOREAN);
    }

    private static boolean isText(byte[] content, Charset charset) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .allMatch(letter -> letter >= ' ' || letter == '\n' || letter == '\r' || letter == '\t');
        } catch (CharacterCodingException binary) {
            return false;
        }
    }

    /** Only names are looked at, so that nothing is unpacked. */
    private boolean isPacked(Path file, String folder) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            boolean macros = names.stream()
                    .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(MACROS));
            return this == HWPX
                    ? mediaType.equals(stated(zip))
                    : !macros && names.contains(CONTENTS) && names.stream().anyMatch(name -> name.startsWith(folder));
        } catch (IOException damaged) {
            return false;
        }
    }

    private static String stated(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry("mimetype");
        if (entry == null) {
            return "";
        }
        try (var type = zip.getInputStream(entry)) {
            return new String(type.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip();
        }
    }

    private static boolean isArchive(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() > 0;
        } catch (IOException damaged) {
            return false;
        }
    }
}
