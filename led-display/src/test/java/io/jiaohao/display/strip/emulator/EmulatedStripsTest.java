package io.jiaohao.display.strip.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Emulated strips take what real programs sent to real ones, and refuse it with a bit changed. */
class EmulatedStripsTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String AREA =
            "A5A5A5A5A5A5A5A5 FE FF 00 80 00 00 00 00 00 00 FE 02 2A 00 A3 06 01 00 00 00 01 21 00 00 00"
                    + " 00 00 00 08 00 10 00 00 00 00 05 00 00 00 00 02 01 02 00 00 08 06 00 00 00 41 30"
                    + " 30 31 BA C5 DE DA 5A";
    private static final String PING =
            "A5A5A5A5A5A5A5A5 01 00 00 80 00 00 00 00 00 00 FE 02 05 00 A2 00 01 00 00 68 F8 5A";
    private static final String ACK =
            "A5A5A5A5A5A5A5A5 00 80 01 00 00 00 00 00 00 00 FE 02 05 00 A0 00 00 00 00 64 DC 5A";

    private final Shows shows = new Shows(shown -> {});
    private final List<String> answers = new ArrayList<>();

    @Test
    void shouldAnswerAsACardDoes() {
        EmulatedOnbon card = new EmulatedOnbon(Set.of(1), shows);

        say(card, PING);

        assertEquals(List.of(ACK.replace(" ", "")), answers);
    }

    @Test
    void shouldShowWhatTheMakersSoftwareSent() {
        EmulatedOnbon card = new EmulatedOnbon(Set.of(1), shows);

        for (int half = 0; half < 2; half++) { // a frame may come in pieces
            String hex = AREA.replace(" ", "");
            say(card, half == 0 ? hex.substring(0, 60) : hex.substring(60));
        }

        assertEquals("A001号", shows.at(1));
    }

    @Test
    void shouldRefuseAWrongChecksumWithError5() {
        EmulatedOnbon card = new EmulatedOnbon(Set.of(1), shows);

        say(card, AREA.replace("41 30", "41 31"));

        assertEquals("A00105", answers.get(0).substring(44, 50));
        assertEquals("", shows.at(1));
    }

    @Test
    void shouldRefuseAnUnknownCommandWithError2() {
        EmulatedOnbon card = new EmulatedOnbon(Set.of(1), shows);

        say(
                card,
                "A5A5A5A5A5A5A5A5 01 00 00 80 00 00 00 00 00 00 FE 02 05 00 A7 00 01 00 00 A4 F8 5A");

        assertEquals("A00102", answers.get(0).substring(44, 50));
    }

    @ParameterizedTest
    @CsvSource({
        "01 10 00 70 00 03 06 20 20 41 30 30 31 A3 EB, 01100070000381D3, '  A001'",
        "01 10 00 70 00 03 06 20 20 41 30 30 31 A3 EC, '', ''", // a wrong checksum: silence
        "01 06 00 00 00 32 08 1F, 01060000 0032081F, 50",
        "02 06 00 00 00 32 08 2C, '', ''", // another unit's
    })
    void shouldAnswerAsAModbusDisplayDoes(String request, String answer, String text) {
        say(new EmulatedModbus(Set.of(1), shows), request);

        assertEquals(answer.replace(" ", ""), String.join("", answers));
        assertEquals(text, shows.at(1));
    }

    @Test
    void shouldReadACandleFrameBetweenNoise() {
        EmulatedCandle board = new EmulatedCandle(Set.of(0x20), shows);

        say(board, "FF 07 01 20 01 20 21 41 31 32 3E 31 20 20 07 01 21 20 41 07");

        assertEquals("A12>1*", shows.at(0x20));
        assertEquals("", shows.at(0x21));
    }

    private void say(EmulatedDevice device, String hex) {
        device.hear(
                HEX.parseHex(hex.replace(" ", "")), answer -> answers.add(HEX.formatHex(answer)));
    }
}
