package io.jiaohao.kiosk.printer;

import java.nio.charset.Charset;
import java.util.Arrays;

/** {@code printer-font}: which characters the printer's own fonts have. The rest is drawn. */
public enum PrinterFont {
    /** None that can be relied on: every line is drawn. */
    NONE(""),
    /** The 6,763 most common Chinese characters. */
    GB2312("GB2312"),
    /** 20,902 Chinese characters; what printers that know GB18030 have at least. */
    GBK("GBK");

    private static final Charset SENT = Charset.forName("GB18030");
    private static final int LONGEST = 2;

    private final String charset;

    PrinterFont(String charset) {
        this.charset = charset;
    }

    /** Whether a text comes out right when its GB18030 bytes are sent. */
    boolean has(String text) {
        return this != NONE && text.codePoints().allMatch(this::has);
    }

    private boolean has(int character) {
        if (Character.getType(character) == Character.PRIVATE_USE) {
            return false; // two bytes, but every printer shows something else
        }
        if (character < 0x80) {
            return character >= 0x20;
        }
        String one = Character.toString(character);
        Charset own = Charset.forName(charset);
        byte[] sent = one.getBytes(SENT);
        return own.newEncoder().canEncode(one)
                && sent.length <= LONGEST
                && Arrays.equals(sent, one.getBytes(own));
    }
}
