package io.jiaohao.display.sound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class MusicTest {
    private static final int BLOCK = Pcm.RATE / 20;

    @TempDir Path folder;
    private final Deadline reader = new Deadline("test-music");

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void shouldPlayFileAfterFileForEver() throws IOException {
        store("a.wav", 100);
        store("b.wav", 200);
        Music music = Music.of(folder, 1, reader);

        for (int expected : new int[] {100, 200, 100, 200}) {
            awaitSample(music, expected);
        }
    }

    @Test
    void shouldDropABadFileAtItsFirstFailure() throws IOException {
        Files.writeString(folder.resolve("a.wav"), "no sound");
        store("b.wav", 200);
        Music music = Music.of(folder, 1, reader);
        awaitSample(music, 200);
        store("a.wav", 100); // it is not looked at again

        for (int i = 0; i < 5; i++) {
            awaitSample(music, 200);
        }
    }

    @Test
    @Timeout(60)
    void shouldNotWaitForADiskThatHangs() throws Exception {
        String pipe = folder.resolve("a.wav").toString(); // whoever opens it waits for a writer
        assertEquals(0, new ProcessBuilder("mkfifo", pipe).start().waitFor());
        Music music = Music.of(folder, 1, reader);

        assertTrue(isSilent(music.apply(BLOCK)));

        Files.write(Path.of(pipe), Wav.write(new Pcm(filled(300)))); // lets the reader go
    }

    @Test
    void shouldBeSilentWithoutAFileThatCanBeRead() throws IOException {
        Files.writeString(folder.resolve("a.wav"), "no sound");
        Music music = Music.of(folder, 1, reader);

        for (int i = 0; i < 100; i++) {
            assertTrue(isSilent(music.apply(BLOCK)));
        }
    }

    private void store(String name, int sample) throws IOException {
        Files.write(folder.resolve(name), Wav.write(new Pcm(filled(sample))));
    }

    private static short[] filled(int sample) {
        short[] samples = new short[BLOCK];
        Arrays.fill(samples, (short) sample);
        return samples;
    }

    /** The next block that is not the silence before a file is there. */
    private static void awaitSample(Music music, int expected) {
        short[] next = await().until(() -> music.apply(1), block -> block[0] != 0);
        assertEquals(expected, next[0]);
        music.apply(BLOCK - 1); // the rest of it
    }

    private static boolean isSilent(short[] block) {
        return new Pcm(block).peak() == 0;
    }
}
