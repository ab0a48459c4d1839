package io.jiaohao.terminal.pad.frame;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Call pads with 21 keys and evaluators with four, on RS-485.
 *
 * <pre>
 * pad  → 01 keys…      digits typed before, then the key        answered with the same frame
 * eval → 11 value      the visitor's key                        answered with 01 value
 *      ← 02 d d d d d d  six digits, 0A leaves one blank        ← 03       beeps
 *      ← 01 0B         opens the evaluator
 * </pre>
 *
 * The same 01 0B that opens an evaluator is a pad's key when it comes from the other side: a line
 * that repeats our own words must be told from a pad before this.
 */
final class Ff68Dialect implements Dialect {
    private static final int KEYS = 0x01;
    private static final int DISPLAY = 0x02;
    private static final int BEEP = 0x03;
    private static final int SCORE = 0x11;
    private static final int OPEN = 0x0B;
    private static final int BLANK = 0x0A;
    private static final int PLACES = 6;
    private static final int HIGHEST_ADDRESS = 255;

    private final FrameRules rules;

    Ff68Dialect(FrameRules rules) {
        this.rules = rules;
    }

    @Override
    public FrameReader reader(Consumer<Frame> onFrame, FrameCounts counts) {
        return new Ff68Reader(rules, onFrame, counts);
    }

    @Override
    public Optional<PadInput> input(Frame frame) {
        Ff68Frame said = Ff68Frame.of(frame);
        List<Integer> data = said.data();
        boolean hosts = said.command() == DISPLAY || said.command() == BEEP;
        if (data.isEmpty() || hosts) {
            return Optional.empty();
        }
        return Optional.of(
                said.command() == SCORE
                        ? new PadInput.Score(said.address(), data.get(data.size() - 1))
                        : new PadInput.Keys(said.address(), data));
    }

    @Override
    public Optional<Frame> reply(Frame frame) {
        if (!rules.echo()) {
            return Optional.empty();
        }
        Ff68Frame said = Ff68Frame.of(frame);
        return Optional.of(
                said.command() == SCORE
                        ? new Ff68Frame(said.address(), KEYS, said.data()).encode()
                        : frame);
    }

    @Override
    public List<Frame> show(int address, Shown shown) {
        List<Integer> digits =
                String.valueOf(shown.text())
                        .chars()
                        .map(place -> place == ' ' ? BLANK : place - '0')
                        .boxed()
                        .toList();
        return List.of(new Ff68Frame(address, DISPLAY, digits).encode());
    }

    @Override
    public Alarm alarm(int address, Shown shown) {
        return new Alarm(new Ff68Frame(address, BEEP, List.of()).encode(), -1);
    }

    @Override
    public Optional<Frame> openEvaluator(int address) {
        return Optional.of(new Ff68Frame(address, KEYS, List.of(OPEN)).encode());
    }

    @Override
    public Optional<String> problem(Shown shown) {
        String text = shown.text();
        if (text == null || !text.matches("[0-9 ]{%d}".formatted(PLACES))) {
            return Optional.of("must have %d places, digits or blanks".formatted(PLACES));
        }
        return shown.led() == null && !shown.blink()
                ? Optional.empty()
                : Optional.of("has led or blink, but these pads have no lamp and do not blink");
    }

    @Override
    public Optional<String> problem(int address) {
        return address >= 0 && address <= HIGHEST_ADDRESS
                ? Optional.empty()
                : Optional.of("must be 0..255, but was %d".formatted(address));
    }
}
