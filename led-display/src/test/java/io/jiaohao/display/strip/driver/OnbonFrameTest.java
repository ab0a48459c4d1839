package io.jiaohao.display.strip.driver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames that others made: the maker's own software, and captures of unrelated programs. */
class OnbonFrameTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ping       | 0001 | A200010000 | 01 00 00 80 00 00 00 00 00 00 FE 02 05 00 A2 00 01 00 00 68 F8
                    delete all | 0001 | A306010200FF00 | 01 00 00 80 00 00 00 00 00 00 FE 02 07 00 A3 06 01 02 00 FF 00 67 CC
                    clock      | 0001 | A2030108001320012511172605 | 01 00 00 80 00 00 00 00 00 00 FE 02 0D 00 A2 03 01 08 00 13 20 01 25 11 17 26 05 B0 3F
                    brightness | 0001 | A302010200010C | 01 00 00 80 00 00 00 00 00 00 FE 02 07 00 A3 02 01 02 00 01 0C 26 2D
                    parameters | 0001 | A102010000 | 01 00 00 80 00 00 00 00 00 00 FE 02 05 00 A1 02 01 00 00 2D 40
                    on         | FFFE | A30001000001 | FE FF 00 80 00 00 00 00 00 00 FE 02 06 00 A3 00 01 00 00 01 5D F1
                    off        | FFFE | A30001000002 | FE FF 00 80 00 00 00 00 00 00 FE 02 06 00 A3 00 01 00 00 02 1D F0
                    clear      | FFFE | A310010000 | FE FF 00 80 00 00 00 00 00 00 FE 02 05 00 A3 10 01 00 00 75 DC
                    TEMPER:21  | 0001 | A306020000 00012C00000000 0C 00 40 00 0C 00 01 0A 01 02 00 00 00 00 01 01 01 00 17 02 11 00 00 00 5C 46 4F 30 30 30 54 45 4D 50 45 52 3A 32 31 A1 E6 | 01 00 00 80 00 00 00 00 00 00 FE 02 35 00 A3 06 02 00 00 00 01 2C 00 00 00 00 0C 00 40 00 0C 00 01 0A 01 02 00 00 00 00 01 01 01 00 17 02 11 00 00 00 5C 46 4F 30 30 30 54 45 4D 50 45 52 3A 32 31 A1 E6 82 DA
                    HUM:66%    | 0001 | A306020000 00012A00000000 18 00 40 00 0C 00 01 0A 01 02 00 00 00 00 01 01 01 00 17 02 0F 00 00 00 5C 46 4F 30 30 30 48 55 4D 3A 36 36 25 52 48 | 01 00 00 80 00 00 00 00 00 00 FE 02 33 00 A3 06 02 00 00 00 01 2A 00 00 00 00 18 00 40 00 0C 00 01 0A 01 02 00 00 00 00 01 01 01 00 17 02 0F 00 00 00 5C 46 4F 30 30 30 48 55 4D 3A 36 36 25 52 48 36 7A
                    blanks     | 0001 | A306020000 00012300000000 24 00 40 00 0C 00 01 0A 01 02 00 00 00 00 01 01 01 00 17 02 08 00 00 00 5C 46 4F 30 30 30 20 20 | 01 00 00 80 00 00 00 00 00 00 FE 02 2C 00 A3 06 02 00 00 00 01 23 00 00 00 00 24 00 40 00 0C 00 01 0A 01 02 00 00 00 00 01 01 01 00 17 02 08 00 00 00 5C 46 4F 30 30 30 20 20 DA F6
                    voice      | FFFE | A306010000 00012E000000000000080010000000000500021005050800 0000C7EB41303031BAC50000020102000008 0400000041303031 | FE FF 00 80 00 00 00 00 00 00 FE 02 37 00 A3 06 01 00 00 00 01 2E 00 00 00 00 00 00 08 00 10 00 00 00 00 05 00 02 10 05 05 08 00 00 00 C7 EB 41 30 30 31 BA C5 00 00 02 01 02 00 00 08 04 00 00 00 41 30 30 31 14 CE
                    """)
    void shouldMakeAndReadWhatTheMakersSoftwareMakes(
            String what, String to, String data, String frame) {
        byte[] between = hex(frame);
        OnbonFrame ours = new OnbonFrame(Integer.parseInt(to, 16), OnbonFrame.HOST, hex(data));

        assertEquals("A5".repeat(8) + HEX.formatHex(between) + "5A", HEX.formatHex(ours.bytes()));
        assertEquals(ours, OnbonFrame.parse(between).orElseThrow());
    }

    @Test
    void shouldReadACardsAnswer() {
        byte[] answer =
                hex(
                        "A5A5A5A5A5A5A5A5 0080 0100 00 00 00 00 00 00 FE 02 0500 A0 00 00 00 00 64DC 5A");

        List<OnbonFrame> frames = new OnbonReader().read(answer, answer.length);

        assertEquals(1, frames.size());
        assertEquals(OnbonFrame.HOST, frames.get(0).to());
        assertEquals(1, frames.get(0).from());
        assertArrayEquals(hex("A0 00 00 00 00"), frames.get(0).data());
    }

    @Test
    void shouldEscapeWhatMarksAFrame() {
        byte[] data = hex("A5 A6 00 5B 00 5A");
        OnbonFrame frame = new OnbonFrame(1, OnbonFrame.HOST, data);

        String bytes = HEX.formatHex(frame.bytes());

        assertTrue(bytes.contains("A602A601005B01005B02"), bytes);
        byte[] between = Arrays.copyOfRange(frame.bytes(), 8, frame.bytes().length - 1);
        assertEquals(frame, OnbonFrame.parse(between).orElseThrow());
    }

    @Test
    void shouldRefuseAFrameWhoseChecksumIsAnothers() {
        // a page of a manual: its width was changed to 80 after the checksum was made for 18
        String manual =
                "A3 06 01 2D 00 00 01 29 00 00 00 00 00 00 %s 00 10 00 00 00 02 02 03 00 04 05 0E 00"
                        + " 00 00 30 31 32 33 34 35 51 52 53 54 54 56 27 42";
        byte[] good = new OnbonFrame(1, OnbonFrame.HOST, hex(manual.formatted("18"))).bytes();
        byte[] spoilt = good.clone();
        spoilt[8 + 14 + 14] = (byte) 0x80;

        assertEquals(1, new OnbonReader().read(good, good.length).size());
        assertEquals(0, new OnbonReader().read(spoilt, spoilt.length).size());
    }

    @Test
    void shouldReadOnAfterNoiseShortFramesAndHalves() {
        byte[] good = new OnbonFrame(0x8000, 7, hex("A0 00 00 00 00")).bytes();
        byte[] stream = new byte[6 + 2 * good.length];
        System.arraycopy(hex("01 5A A6 5B 5A 02"), 0, stream, 0, 6);
        System.arraycopy(good, 0, stream, 6, good.length - 4);
        System.arraycopy(good, 0, stream, 2 + good.length, good.length);
        OnbonReader reader = new OnbonReader();

        int found = 0;
        for (byte each : stream) {
            found += reader.read(new byte[] {each}, 1).size();
        }

        assertEquals(1, found);
    }

    private static byte[] hex(String text) {
        return HEX.parseHex(text.replace(" ", ""));
    }
}
