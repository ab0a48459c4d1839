package io.jiaohao.terminal.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.kit.wire.WireAddress;
import io.jiaohao.terminal.pad.frame.Fault;
import io.jiaohao.terminal.pad.frame.Frame;
import io.jiaohao.terminal.pad.frame.FrameKind;
import io.jiaohao.terminal.pad.frame.FrameRules;
import io.jiaohao.terminal.pad.line.LineListener;
import io.jiaohao.terminal.pad.line.LineSettings;
import io.jiaohao.terminal.pad.line.PadLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineHealthTest {
    private final List<String> told = new ArrayList<>();
    private final PadLine line = neverOpened();
    private final LineHealth health =
            new LineHealth(line, (port, state, text) -> told.add(state + " " + text));

    /** A line that nobody starts. */
    static PadLine neverOpened() {
        return new PadLine(
                WireAddress.parse("no-such-port"),
                new LineSettings(9_600, Duration.ZERO, Duration.ofHours(1), false),
                FrameKind.FF68.dialect(new FrameRules(true, 16, true)),
                new LineListener() {
                    @Override
                    public void heard(Frame frame, long nanos) {}

                    @Override
                    public void lineUp() {}

                    @Override
                    public void lineDown(String why) {}
                });
    }

    @Test
    void shouldTellOnceThatALineIsLostAndThatItIsBack() {
        health.down("gone");
        health.down("gone");
        health.check(List.of());
        health.up();
        health.check(List.of());

        assertEquals(List.of("FAILED lost: gone", "OK open"), told);
    }

    @Test
    void shouldTellOfBrokenFramesWhileThereAreNewOnes() {
        health.up();
        line.counts().add(Fault.SHORT);
        line.counts().add(Fault.CHECKSUM);
        line.counts().add(Fault.CHECKSUM);
        health.check(List.of());
        health.check(List.of());
        line.counts().add(Fault.SHORT);
        health.check(List.of());

        assertEquals(
                List.of(
                        "OK open",
                        "LOW 0 frames, 1 short, 2 checksum",
                        "OK open",
                        "LOW 0 frames, 2 short, 2 checksum"),
                told);
    }

    @Test
    void shouldTellOfAKeyThatSticks() {
        health.up();
        health.check(List.of(5));
        health.check(List.of(5));
        health.check(List.of());

        assertEquals(List.of("OK open", "LOW a key sticks: pads [5]", "OK open"), told);
    }
}
