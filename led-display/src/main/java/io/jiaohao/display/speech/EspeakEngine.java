package io.jiaohao.display.speech;

import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.sound.Wav;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * eSpeak NG, run as a process for each sentence (some 20 ms); the process ends with the thread that
 * waits for it.
 *
 * @param command the program
 * @param voice one of its voices, e.g. {@code cmn-latn-pinyin}
 * @param spelling how the voice wants the sentence written
 */
public record EspeakEngine(String command, String voice, UnaryOperator<String> spelling)
        implements SpeechEngine {
    private static final String PROGRAM = "espeak-ng";
    private static final String WORDS_PER_MINUTE = "165";

    /** Mandarin. The voice for Hanzi reads wrongly, so it gets pinyin. */
    public static EspeakEngine mandarin() {
        return new EspeakEngine(PROGRAM, "cmn-latn-pinyin", Pinyin::of);
    }

    public static EspeakEngine english() {
        return new EspeakEngine(PROGRAM, "en-us", EnglishSpelling::of);
    }

    @Override
    public String name() {
        return command;
    }

    @Override
    public Pcm say(String sentence) throws IOException, InterruptedException {
        Path sound = Files.createTempFile("announcement", ".wav");
        try {
            run(spelling.apply(sentence), sound);
            return Wav.read(Files.readAllBytes(sound));
        } finally {
            Files.deleteIfExists(sound);
        }
    }

    private void run(String text, Path sound) throws IOException, InterruptedException {
        Process process = start(sound);
        try {
            try (OutputStream in = process.getOutputStream()) {
                in.write(text.getBytes(StandardCharsets.UTF_8));
            }
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException("it ended with code=" + code);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(Path sound) throws IOException {
        List<String> line =
                List.of(command, "-v", voice, "-s", WORDS_PER_MINUTE, "--stdin", "-w", "" + sound);
        return new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
