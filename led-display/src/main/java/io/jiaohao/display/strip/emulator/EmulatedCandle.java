package io.jiaohao.display.strip.emulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Candle boards: seven characters and a blink, shown as {@code A12>1} and, blinking, with a star.
 */
public final class EmulatedCandle implements EmulatedDevice {
    private static final Pattern FRAME =
            Pattern.compile("\u0001([ -\u007F])([ -\u007F])([ -\u00F1]{1,7})\u0007");

    private final Set<Integer> addresses;
    private final Shows shows;
    private String heard = "";

    public EmulatedCandle(Set<Integer> addresses, Shows shows) {
        this.addresses = Set.copyOf(addresses);
        this.shows = shows;
    }

    @Override
    public synchronized void hear(byte[] bytes, Consumer<byte[]> answer) {
        heard += new String(bytes, ISO_8859_1);
        Matcher frames = FRAME.matcher(heard);
        int end = 0;
        while (frames.find()) {
            end = frames.end();
            int address = frames.group(1).charAt(0);
            if (addresses.contains(address)) {
                String blinks = frames.group(2).equals(" ") ? "" : "*";
                shows.show(address, frames.group(3).strip() + blinks);
            }
        }
        heard = heard.substring(end);
    }

    @Override
    public synchronized void silence() {
        heard = "";
    }
}
