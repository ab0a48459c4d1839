package io.jiaohao.display.strip.driver;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.jiaohao.display.strip.face.Flash;
import io.jiaohao.display.strip.face.Scene;
import io.jiaohao.display.strip.face.StripView;
import io.jiaohao.display.strip.face.StripView.Kind;
import io.jiaohao.kit.wire.Wire;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * Candle boards (DEVICES.md, 1.3), which say nothing back. Number, arrow and window stand in seven
 * places; the board blinks by itself.
 *
 * <pre>
 * 01 | address 20..7F | blink: 20 none, 21 for ever, 21+n for n times | seven characters | 07
 * </pre>
 */
final class CandleDriver implements StripDriver {
    private static final byte SHOW = 1;
    private static final byte END = 7;
    private static final int PLACES = 7;
    private static final int STILL = 0x20;
    private static final int TIMES = 0x21;
    private static final String NOT_A_GLYPH = "[^0-9ABCEFHILOPSUbcdlo<>-]";

    private final CandleSettings settings;

    CandleDriver(CandleSettings settings) {
        this.settings = settings;
    }

    @Override
    public byte[] payload(StripTarget target, Scene scene) {
        boolean blinks = scene.flash() != Flash.STILL && settings.blinks() > 0;
        return frame(
                target.address(), blinks ? TIMES + settings.blinks() : STILL, text(scene.view()));
    }

    /**
     * @param blink the frame's third byte
     */
    static byte[] frame(int address, int blink, String text) {
        ByteBuffer out = ByteBuffer.allocate(3 + PLACES + 1);
        out.put(SHOW).put((byte) address).put((byte) blink);
        return out.put(Padding.left(text, PLACES, US_ASCII)).put(END).array();
    }

    private String text(StripView view) {
        if (view.kind() != Kind.CALLED && view.kind() != Kind.SERVING) {
            return "";
        }
        String number = glyphs(view.number());
        String text = number + settings.arrow() + glyphs(view.window());
        return text.length() <= PLACES ? text : number; // a cut window would be another window
    }

    /** A board of seven segments has not all letters; D is there as d. */
    private static String glyphs(String code) {
        return code.toUpperCase(Locale.ROOT).replace('D', 'd').replaceAll(NOT_A_GLYPH, "-");
    }

    @Override
    public void show(Wire wire, StripTarget target, byte[] payload) throws IOException {
        wire.write(payload);
    }
}
