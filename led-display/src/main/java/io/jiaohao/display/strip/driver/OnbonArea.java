package io.jiaohao.display.strip.driver;

import io.jiaohao.display.strip.dots.StripSize;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The command that shows a text in the card's dynamic area 0, over the whole strip. Such an area is
 * in the card's memory: nothing is written to its flash, which wears out (DS11).
 *
 * <pre>
 * A3 06 | reply 01 | mode 00 00 | delete 00 | areas 01 | length 2 |
 *   type 00 | x 2 | y 2 | width 2 | height 2 | id 00 | line space 00 | run 00 | timeout 05 00 | sound 00 | more 00 |
 *   align 00 | lines 02 | new line 01 | move | exit 00 | speed | stay | text length 4 | text
 * </pre>
 *
 * @param card whether x and width are in bytes of eight dots or in dots
 * @param moves whether the text moves through the strip
 */
record OnbonArea(StripSize size, OnbonSettings.Card card, boolean moves) {
    private static final int BEFORE_AREA = 9;
    private static final int BEFORE_TEXT = 27;
    private static final byte AT_ONCE = 2;
    private static final byte TO_THE_LEFT = 3;
    private static final byte MOVE_SPEED = 6; // of 0x18 steps; a card's own unit
    private static final byte STAY = 8; // half seconds

    byte[] command(byte[] text) {
        ByteBuffer out =
                ByteBuffer.allocate(BEFORE_AREA + BEFORE_TEXT + text.length)
                        .order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {(byte) 0xA3, 6, 1, 0, 0, 0, 1});
        out.putShort((short) (BEFORE_TEXT + text.length));
        out.put((byte) 0).putShort((short) 0).putShort((short) 0);
        out.putShort((short) (card == OnbonSettings.Card.BX_5K ? size.width() / 8 : size.width()));
        out.putShort((short) size.height());
        out.put(new byte[] {0, 0, 0, 5, 0, 0, 0, 0, (byte) (moves ? 1 : 2), 1});
        out.put(moves ? TO_THE_LEFT : AT_ONCE).put((byte) 0).put(moves ? MOVE_SPEED : 0).put(STAY);
        return out.putInt(text.length).put(text).array();
    }
}
