package io.jiaohao.display.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavTest {
    @TempDir Path folder;

    @Test
    void shouldWriteAHeaderThatFitsItsSamples() {
        byte[] file = Wav.write(Chime.firstCall());
        ByteBuffer header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);

        assertEquals("RIFF", text(file, 0));
        assertEquals(file.length - 8, header.getInt(4));
        assertEquals("WAVEfmt ", text(file, 8) + text(file, 12));
        assertEquals(22_050, header.getInt(24));
        assertEquals("data", text(file, 36));
        assertEquals(file.length - 44, header.getInt(40));
    }

    @Test
    void shouldReadWhatItWrote() throws IOException {
        Pcm sound = Chime.recall();

        assertArrayEquals(sound.samples(), Wav.read(Wav.write(sound)).samples());
    }

    @Test
    void shouldReadAFileWhoseSizesAreUnknown() throws IOException {
        byte[] file = Wav.write(Chime.firstCall());
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, -1).putInt(40, 0x7ffff000);

        assertEquals(Chime.firstCall().samples().length, Wav.read(file).samples().length);
    }

    @Test
    void shouldRefuseWhatIsNoWav() {
        assertThrows(IOException.class, () -> Wav.read(new byte[0]));
        assertThrows(IOException.class, () -> Wav.read(new byte[100]));
        byte[] cut = Arrays.copyOf(Wav.write(Chime.firstCall()), 30);
        assertThrows(IOException.class, () -> Wav.read(cut));
    }

    @Test
    void shouldConvertARateWithoutChangingTheLength() {
        Pcm converted = Pcm.resampled(new short[16_000], 16_000);

        assertEquals(22_050, converted.samples().length);
    }

    @Test
    void shouldChimeForASecondWithoutClipping() {
        for (Pcm chime : List.of(Chime.firstCall(), Chime.recall())) {
            assertEquals(1_000, chime.length().toMillis());
            assertTrue(chime.peak() > 10_000 && chime.peak() < 30_000, "peak=" + chime.peak());
        }
        assertNotEquals(
                Arrays.hashCode(Chime.firstCall().samples()),
                Arrays.hashCode(Chime.recall().samples()));
    }

    @Test
    void shouldStoreOneWholeFileForEachIdAndStayInItsFolder() throws Exception {
        WavFolder output = new WavFolder(folder.resolve("wav"));
        output.open();
        Spoken spoken = new Spoken(Chime.recall(), 2, Map.of());
        output.play(
                new Sounding(
                        List.of("../../call/1", "call-2"),
                        Chime.firstCall(),
                        CompletableFuture.completedFuture(spoken),
                        () -> true,
                        new Cut()));

        try (Stream<Path> files = Files.list(folder.resolve("wav"))) {
            assertEquals(
                    List.of("______call_1.wav", "call-2.wav"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        Pcm stored = Wav.read(Files.readAllBytes(folder.resolve("wav/call-2.wav")));
        assertEquals(3_000, stored.length().toMillis());
    }

    private static String text(byte[] file, int at) {
        return new String(file, at, 4, StandardCharsets.US_ASCII);
    }
}
