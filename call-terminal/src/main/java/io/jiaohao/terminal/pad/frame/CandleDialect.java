package io.jiaohao.terminal.pad.frame;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * QSystem's pads and boards, called Candle. All bytes are printable but for the first and the last.
 *
 * <pre>
 * pad → 01 address key 07               keys 31 32 33 34
 *     ← 01 address lamp 07              30 off, 31 red, 32 green, 33 34 blink fast, 35 36 slowly;
 *                                       seven more: the same with a beep
 *     ← 01 address blink text… 07       20 steady, 21 for ever
 * </pre>
 *
 * A lamp's frame looks like a key's: a line that repeats our own words must be told from a pad
 * before this.
 */
final class CandleDialect implements Dialect {
    private static final int START = 0x01;
    private static final int END = 0x07;
    private static final int STEADY = 0x20;
    private static final int BLINKING = 0x21;
    private static final int BEEPING = 7; // is added to the lamp's code
    private static final int FIRST_LAMP = 0x30;
    private static final int LAST_LAMP = 0x36;
    private static final int FIRST_ADDRESS = 0x20;
    private static final int LAST_ADDRESS = 0x7F;
    private static final int KEY_SIZE = 4;
    private static final int LEAST_PLACES = 1;
    private static final int MOST_PLACES = 8;

    /** The Latin part of what seven segments can show, and the arrows. */
    private static final String GLYPHS = "[0-9ABCEFHILOPSUbcdlo<>\\- ]{%d,%d}";

    private final FrameRules rules;

    CandleDialect(FrameRules rules) {
        this.rules = rules;
    }

    @Override
    public FrameReader reader(Consumer<Frame> onFrame, FrameCounts counts) {
        return new CandleReader(rules, onFrame, counts);
    }

    @Override
    public Optional<PadInput> input(Frame frame) {
        return frame.size() == KEY_SIZE && frame.at(0) == START
                ? Optional.of(new PadInput.Keys(frame.at(1), List.of(frame.at(2))))
                : Optional.empty();
    }

    @Override
    public Optional<Frame> reply(Frame frame) {
        return Optional.empty();
    }

    @Override
    public List<Frame> show(int address, Shown shown) {
        List<Frame> frames = new ArrayList<>();
        String text = shown.text();
        if (text != null) {
            frames.add(board(address, shown.blink(), text));
        }
        frames.add(lamp(address, lampOf(shown)));
        return frames;
    }

    private static Frame board(int address, boolean blink, String text) {
        byte[] places = text.getBytes(StandardCharsets.US_ASCII);
        int[] bytes = new int[places.length + KEY_SIZE];
        bytes[0] = START;
        bytes[1] = address;
        bytes[2] = blink ? BLINKING : STEADY;
        for (int i = 0; i < places.length; i++) {
            bytes[i + 3] = places[i];
        }
        bytes[bytes.length - 1] = END;
        return Frame.of(bytes);
    }

    private static Frame lamp(int address, int code) {
        return Frame.of(START, address, code, END);
    }

    private static int lampOf(Shown shown) {
        Integer led = shown.led();
        return led == null ? FIRST_LAMP : led;
    }

    @Override
    public Alarm alarm(int address, Shown shown) {
        return new Alarm(lamp(address, lampOf(shown) + BEEPING), shown.text() == null ? 0 : 1);
    }

    @Override
    public Optional<Frame> openEvaluator(int address) {
        return Optional.empty();
    }

    @Override
    public Optional<String> problem(Shown shown) {
        String text = shown.text();
        Integer led = shown.led();
        if (text != null && !text.matches(GLYPHS.formatted(LEAST_PLACES, MOST_PLACES))) {
            return Optional.of(
                    "must have %d to %d places, of digits, blanks and ABCEFHILOPSUbcdlo<>-"
                            .formatted(LEAST_PLACES, MOST_PLACES));
        }
        return led == null || led < FIRST_LAMP || led > LAST_LAMP
                ? Optional.of("must have a led from \"30\" to \"36\"")
                : Optional.empty();
    }

    @Override
    public Optional<String> problem(int address) {
        return address >= FIRST_ADDRESS && address <= LAST_ADDRESS
                ? Optional.empty()
                : Optional.of("must be 32..127, but was %d".formatted(address));
    }
}
