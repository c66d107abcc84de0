package kr.hannun.sheet;

import java.nio.ByteBuffer;

/** Reads a file that may be a sheet, whatever it is called: what it is is told by its first bytes. */
public final class SheetReading {

    private SheetReading() {}

    /** The sheet of this file in which these headings stand, or its first where they stand in none. */
    public static Grid read(ByteBuffer bytes, Headings headings) throws Unreadable {
        if (bytes.remaining() == 0) {
            throw new Unreadable("empty");
        }
        if (bytes.remaining() > Limits.BYTES) {
            throw new Unreadable("too-large", Limits.BYTES / 1024 / 1024);
        }
        if (Letters.starts(bytes, 0x50, 0x4B)) {
            return XlsxReading.read(bytes, headings);
        }
        if (Letters.starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Unreadable("old-excel");
        }
        Markup.refuse(bytes);
        return CsvReading.read(bytes, headings);
    }
}
