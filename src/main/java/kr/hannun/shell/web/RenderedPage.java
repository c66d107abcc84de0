package kr.hannun.shell.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import kr.hannun.shared.Sha256;
import kr.hannun.shell.PersonalPart;

/** A page as its template made it, cut where the parts of one person belong. */
final class RenderedPage {

    private final List<Piece> pieces;
    private final String digest;

    private RenderedPage(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
        MessageDigest sha = Sha256.digest();
        pieces.forEach(piece -> sha.update(piece.digested()));
        digest = HexFormat.of().formatHex(sha.digest());
    }

    /** A stretch of a page, or the place of a part between two. */
    private sealed interface Piece {

        /** What the page's version is made of; a mark differs from start to start and is no part of it. */
        byte[] digested();

        /** The same for everybody. */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Stretch(byte[] digested) implements Piece {}

        /** Somebody's own. */
        record Part(PersonalPart part) implements Piece {

            @Override
            public byte[] digested() {
                return ('\0' + part.name()).getBytes(StandardCharsets.UTF_8);
            }
        }
    }

    static RenderedPage of(byte[] html) {
        String text = new String(html, StandardCharsets.UTF_8);
        List<Piece> pieces = new ArrayList<>();
        Matcher marks = PersonalPart.MARK.matcher(text);
        int from = 0;
        while (marks.find()) {
            pieces.add(new Piece.Stretch(text.substring(from, marks.start()).getBytes(StandardCharsets.UTF_8)));
            pieces.add(new Piece.Part(PersonalPart.valueOf(marks.group(1))));
            from = marks.end();
        }
        pieces.add(new Piece.Stretch(text.substring(from).getBytes(StandardCharsets.UTF_8)));
        return new RenderedPage(pieces);
    }

    /** Whether it has a place for anybody's own parts. */
    boolean isPersonal() {
        return pieces.size() > 1;
    }

    int weight() {
        return pieces.stream().mapToInt(piece -> piece.digested().length).sum();
    }

    /** The version of a reader's copy: it moves with what that reader can see, and with nothing else. */
    String etag(String reader) {
        return "W/\"" + Sha256.of(digest + reader).substring(0, 32) + '"';
    }

    /** The page with everything in its place. */
    byte[] filled(Function<PersonalPart, String> parts) {
        ByteArrayOutputStream page = new ByteArrayOutputStream(weight() + 512);
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Stretch stretch -> page.writeBytes(stretch.digested());
                case Piece.Part part -> page.writeBytes(parts.apply(part.part()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return page.toByteArray();
    }
}
