package io.jiaohao.terminal.pad.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The byte vectors of the device document, both ways. */
class CandleVectorsTest {
    private static final int GREEN_SLOW = 0x36;

    private final Dialect dialect = FrameKind.CANDLE.dialect(new FrameRules(true, 16, false));

    private List<Frame> read(String hex) {
        List<Frame> frames = new ArrayList<>();
        byte[] bytes = Frame.parse(hex).bytes();
        dialect.reader(frames::add, new FrameCounts()).read(bytes, bytes.length);
        return frames;
    }

    @Test
    void shouldShowTextAsABoardDoes() {
        Shown steady = new Shown("A135<72", false, 0x30);
        Shown blinking = new Shown("A12>1  ", true, 0x30);
        Shown long127 = new Shown("A147>12", true, 0x30);

        assertEquals(
                Frame.parse("01 20 20 41 31 33 35 3C 37 32 07"), dialect.show(0x20, steady).get(0));
        assertEquals(
                Frame.parse("01 20 21 41 31 32 3E 31 20 20 07"),
                dialect.show(0x20, blinking).get(0));
        assertEquals(
                Frame.parse("01 22 21 41 31 34 37 3E 31 32 07"),
                dialect.show(0x22, long127).get(0));
    }

    @Test
    void shouldLightTheLampAndBeepWithIt() {
        Shown lamp = new Shown(null, false, GREEN_SLOW);

        assertEquals(List.of(Frame.parse("01 21 36 07")), dialect.show(0x21, lamp));
        assertEquals(new Alarm(Frame.parse("01 21 3D 07"), 0), dialect.alarm(0x21, lamp));
        assertEquals(1, dialect.alarm(0x21, new Shown("123", false, GREEN_SLOW)).slot());
    }

    @Test
    void shouldReadAKey() {
        Frame frame = read("01 21 31 07").get(0);

        assertEquals(Optional.of(new PadInput.Keys(0x21, List.of(0x31))), dialect.input(frame));
        assertEquals(Optional.empty(), dialect.reply(frame));
    }

    @Test
    void shouldTakeScansAndBoardsForNoKeys() {
        List<Frame> frames = read("04 21 07 01 20 20 41 31 33 35 3C 37 32 07 03 FF 21 07");

        assertEquals(3, frames.size());
        assertTrue(frames.stream().noneMatch(frame -> dialect.input(frame).isPresent()));
    }

    @Test
    void shouldReadTwoKeysThatCameTogether() {
        assertEquals(2, read("01 21 31 07 01 22 34 07").size());
    }
}
