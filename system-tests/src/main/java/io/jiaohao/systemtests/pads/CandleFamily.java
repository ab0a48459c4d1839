package io.jiaohao.systemtests.pads;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pads with four keys and a lamp: {@code 01 address … 07}. They get no answers. */
final class CandleFamily implements Family {
    private static final Pattern FRAME = Pattern.compile("\u0001([ -\u00FF])([ -\u00FF]+)\u0007");
    private static final int LONGEST = 12;
    private static final int BEEPING = 7;
    private static final List<String> LAMPS =
            List.of("off", "red", "green", "red fast", "green fast", "red slow", "green slow");

    @Override
    public String keys(int address, List<Integer> keys) {
        return "\u0001"
                + (char) address
                + keys.stream().map(Character::toString).collect(Collectors.joining())
                + "\u0007";
    }

    @Override
    public String score(int address, int value) {
        throw new IllegalArgumentException("Candle pads have no evaluator");
    }

    @Override
    public String hear(String received, EmulatedLine line) {
        Matcher frame = FRAME.matcher(received);
        int end = 0;
        while (frame.find()) {
            PadModel pad = line.pad(frame.group(1).charAt(0));
            if (pad != null) {
                carryOut(pad, frame.group(2), line);
            }
            end = frame.end();
        }
        return received.substring(Math.max(end, received.length() - LONGEST));
    }

    private static void carryOut(PadModel pad, String data, EmulatedLine line) {
        if (data.length() > 1) {
            pad.show(data.substring(1), data.charAt(0) != ' ');
            return;
        }
        int code = data.charAt(0) - 0x30;
        if (code < 0 || code >= LAMPS.size() + BEEPING) {
            line.heardNonsense();
            return;
        }
        pad.light(LAMPS.get(code % BEEPING));
        if (code >= BEEPING) {
            pad.beep();
        }
    }
}
