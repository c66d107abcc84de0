package kr.hannun.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook, looked through before anything reads them, and its merged cells. */
final class Workbook implements AutoCloseable {

    private final byte[] bytes;
    private final ZipFile zip;
    private @Nullable Map<String, String> relations;

    private Workbook(byte[] bytes) throws IOException {
        this.bytes = bytes;
        this.zip = ZipFile.builder().setByteArray(bytes).get();
    }

    /** Opens a workbook after looking through all of it, written as it is read. */
    static Workbook open(byte[] bytes) throws IOException, Unreadable {
        try (Workbook sent = checked(bytes)) {
            Workbook parts = checked(Transitional.of(sent.zip).orElse(bytes));
            if (parts.zip.getEntry("xl/workbook.xml") == null) {
                parts.close();
                throw new Unreadable("not-a-list");
            }
            return parts;
        }
    }

    private static Workbook checked(byte[] bytes) throws IOException, Unreadable {
        Workbook parts = new Workbook(bytes);
        try {
            PartsCheck.of(parts.zip);
            return parts;
        } catch (IOException | Unreadable | RuntimeException refused) {
            parts.close();
            throw refused;
        }
    }

    /** The workbook itself. */
    InputStream content() {
        return new ByteArrayInputStream(bytes);
    }

    /** A block of merged cells, counted from 0; both ends belong to it. */
    record Merge(int top, int left, int bottom, int right) {}

    /** The merged cells of the sheet with this relation. */
    List<Merge> merges(String relation) throws IOException, Unreadable {
        if (relations == null) {
            relations = relations();
        }
        String target = relations.get(relation);
        if (target == null) {
            return List.of();
        }
        String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        List<Merge> merges = new ArrayList<>();
        read(path, reader -> {
            if (reader.getLocalName().equals("mergeCell") && merges.size() <= Limits.MERGES) {
                merge(reader.getAttributeValue(null, "ref"), merges);
            }
        });
        if (merges.size() > Limits.MERGES) {
            throw new Unreadable("damaged");
        }
        return merges;
    }

    private Map<String, String> relations() throws IOException {
        Map<String, String> relations = new TreeMap<>();
        read("xl/_rels/workbook.xml.rels", reader -> {
            String id = reader.getAttributeValue(null, "Id");
            String target = reader.getAttributeValue(null, "Target");
            if (id != null && target != null) {
                relations.put(id, target);
            }
        });
        return relations;
    }

    private static void merge(@Nullable String reference, List<Merge> merges) {
        String[] ends = reference == null ? new String[0] : reference.split(":", -1);
        if (ends.length == 2) {
            int[] from = place(ends[0]);
            int[] to = place(ends[1]);
            if (from[0] >= 0 && to[0] >= from[0] && from[1] >= 0 && to[1] >= from[1]) {
                merges.add(new Merge(from[0], from[1], to[0], to[1]));
            }
        }
    }

    /** Row and column of a reference such as {@code AB12}; -1 where it is none. */
    private static int[] place(String reference) {
        String plain = reference.replace("$", "");
        if (!plain.matches("[A-Z]{1,3}[0-9]{1,7}")) {
            return new int[] {-1, -1};
        }
        int column = 0;
        int at = 0;
        while (Character.isLetter(plain.charAt(at))) {
            column = column * 26 + plain.charAt(at) - 'A' + 1;
            at++;
        }
        return new int[] {Integer.parseInt(plain.substring(at)) - 1, column - 1};
    }

    private void read(String path, Element element) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(path);
        if (entry == null) {
            return;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream part = zip.getInputStream(entry)) {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part.readAllBytes()));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    element.read(reader);
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** Reads one element. */
    private interface Element {
        void read(XMLStreamReader reader);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
