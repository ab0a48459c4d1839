package io.jiaohao.terminal.pad.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FT5: what is no frame is counted by its fault, and the frame after it is read. */
class BrokenFramesTest {
    private final FrameCounts counts = new FrameCounts();
    private final List<Frame> frames = new ArrayList<>();

    private void read(FrameKind kind, String hex, boolean silenceBetween) {
        FrameReader reader =
                kind.dialect(new FrameRules(true, 16, true)).reader(frames::add, counts);
        for (String piece : hex.split("\\|")) {
            byte[] bytes = Frame.parse(piece.strip()).bytes();
            reader.read(bytes, bytes.length);
            if (silenceBetween) {
                reader.silence();
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "SHORT,     FF 68 03 03 68 05 | FF 68 03 03 68 05 01 0C 12 16",
        "SHORT,     FF 68 01 01 68 05 06 16 | FF 68 03 03 68 05 01 0C 12 16",
        "LONG,      FF 68 20 20 68 05 01 0C | FF 68 03 03 68 05 01 0C 12 16",
        "CHECKSUM,  FF 68 03 03 68 05 01 0C 13 16 | FF 68 03 03 68 05 01 0C 12 16",
        "BROKEN,    FF 68 03 04 68 05 01 0C 12 16 | FF 68 03 03 68 05 01 0C 12 16",
        "BROKEN,    FF 68 03 03 69 05 01 0C 12 16 | FF 68 03 03 68 05 01 0C 12 16",
        "BROKEN,    FF 68 03 03 68 05 01 0C 12 17 | FF 68 03 03 68 05 01 0C 12 16",
        "GARBAGE,   00 11 22 FF 33 FF FF | FF 68 03 03 68 05 01 0C 12 16"
    })
    void shouldCountAndReadOnWithFf68(Fault fault, String hex) {
        read(FrameKind.FF68, hex, true);

        assertEquals(List.of(Frame.parse("FF 68 03 03 68 05 01 0C 12 16")), frames);
        assertEquals(1, counts.of(fault), counts.toString());
        assertEquals(1, counts.faults(), counts.toString());
        assertEquals(1, counts.goodFrames());
    }

    @ParameterizedTest
    @CsvSource({
        "FF 68 03 03 68 05 | FF 68 03 03 68 05 01 0C 12 16",
        "FF 68 03 03 68 05 01 0C 13 16 | FF 68 03 03 68 05 01 0C 12 16",
        "FF FF 68 03 03 FF 68 03 03 68 05 01 0C 12 16"
    })
    void shouldFindAFrameThatFollowsABrokenOneWithoutAPause(String hex) {
        read(FrameKind.FF68, hex, false);

        assertEquals(List.of(Frame.parse("FF 68 03 03 68 05 01 0C 12 16")), frames);
    }

    /** Two pads that spoke at once: both are lost, the third is read. */
    @ParameterizedTest
    @CsvSource({
        "FF68,   FF FF 68 68 03 03 03 03 68 68 05 06 01 01 0C 0C 12 13 16 16, FF 68 03 03 68 05 01 0C 12 16",
        "CANDLE, 01 01 21 22 31 31 07 07, 01 21 31 07"
    })
    void shouldLoseInterleavedFramesAndReadTheNext(FrameKind kind, String mixed, String good) {
        read(kind, mixed + " | " + good, true);

        assertEquals(Frame.parse(good), frames.get(frames.size() - 1));
        assertEquals(counts.goodFrames(), frames.size());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "SHORT,    01 21 | 01 21 31 07",
        "SHORT,    01 07 | 01 21 31 07",
        "BROKEN,   01 21 01 21 31 07",
        "BROKEN,   01 21 13 31 07 | 01 21 31 07",
        "LONG,     01 21 31 31 31 31 31 31 31 31 31 31 31 31 31 31 31 31 31 07 | 01 21 31 07",
        "GARBAGE,  31 07 FF 00 | 01 21 31 07"
    })
    void shouldCountAndReadOnWithCandle(Fault fault, String hex) {
        read(FrameKind.CANDLE, hex, true);

        assertEquals(List.of(Frame.parse("01 21 31 07")), frames);
        assertEquals(1, counts.of(fault), counts.toString());
        assertEquals(1, counts.faults(), counts.toString());
    }
}
