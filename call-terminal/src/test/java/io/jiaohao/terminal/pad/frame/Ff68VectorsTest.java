package io.jiaohao.terminal.pad.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The byte vectors of the device document, both ways. */
class Ff68VectorsTest {
    private final Dialect dialect = FrameKind.FF68.dialect(new FrameRules(true, 16, true));

    private static Shown text(String text) {
        return new Shown(text, false, null);
    }

    private List<Frame> read(String hex) {
        List<Frame> frames = new ArrayList<>();
        byte[] bytes = Frame.parse(hex).bytes();
        dialect.reader(frames::add, new FrameCounts()).read(bytes, bytes.length);
        return frames;
    }

    @ParameterizedTest(name = "pad 5 shows [{0}]")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "   023,FF 68 08 08 68 05 02 0A 0A 0A 00 02 03 2A 16",
                "012   ,FF 68 08 08 68 05 02 00 01 02 0A 0A 0A 28 16"
            })
    void shouldShowDigits(String text, String hex) {
        assertEquals(List.of(Frame.parse(hex)), dialect.show(5, text(text)));
    }

    @Test
    void shouldBeep() {
        Alarm alarm = dialect.alarm(5, text("      "));

        assertEquals(Frame.parse("FF 68 02 02 68 05 03 08 16"), alarm.frame());
        assertEquals(-1, alarm.slot());
    }

    @Test
    void shouldOpenTheEvaluator() {
        assertEquals(
                Optional.of(Frame.parse("FF 68 03 03 68 05 01 0B 11 16")),
                dialect.openEvaluator(5));
    }

    @ParameterizedTest
    @CsvSource({
        "FF 68 03 03 68 05 01 0C 12 16, 0C",
        "FF 68 04 04 68 05 01 06 0F 1B 16, 06 0F",
        "FF 68 03 03 68 05 01 0B 11 16, 0B"
    })
    void shouldReadAKeyAndSendItBackUnchanged(String hex, String keys) {
        Frame frame = read(hex).get(0);

        PadInput.Keys input = (PadInput.Keys) dialect.input(frame).orElseThrow();
        assertEquals(5, input.address());
        assertEquals(
                Frame.parse(keys),
                Frame.of(input.keys().stream().mapToInt(Integer::intValue).toArray()));
        assertEquals(Optional.of(Frame.parse(hex)), dialect.reply(frame));
    }

    @Test
    void shouldReadAScoreAndAnswerItWithItsOwnCommand() {
        Frame frame = read("FF 68 03 03 68 05 11 00 16 16").get(0);

        assertEquals(Optional.of(new PadInput.Score(5, 0)), dialect.input(frame));
        assertEquals(
                Optional.of(Frame.parse("FF 68 03 03 68 05 01 00 06 16")), dialect.reply(frame));
    }

    @Test
    void shouldTakeDisplayAndBeepForNoKeys() {
        read("FF 68 08 08 68 05 02 0A 0A 0A 00 02 03 2A 16 FF 68 02 02 68 05 03 08 16")
                .forEach(frame -> assertEquals(Optional.empty(), dialect.input(frame)));
    }

    @Test
    void shouldReadAFrameWhoseBytesLookLikeAFramesBeginningAndEnd() {
        Frame frame = new Ff68Frame(0x68, 0x01, List.of(0x16, 0xFF, 0x68)).encode();

        assertEquals(List.of(frame), read(frame.toString()));
    }

    @Test
    void shouldSendNothingBackWhereTheProfileSaysSo() {
        Dialect silent = FrameKind.FF68.dialect(new FrameRules(true, 16, false));

        assertEquals(Optional.empty(), silent.reply(Frame.parse("FF 68 03 03 68 05 01 0C 12 16")));
    }
}
