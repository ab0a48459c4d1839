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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Any program that speaks, run for each sentence: Piper, sherpa-onnx, eSpeak NG. The sentence goes
 * in where an argument says {@code {text}}, else on standard input; the WAV comes back in the file
 * that {@code {wav}} names, else on standard output. The process ends with the thread that waits
 * for it. Any thread.
 *
 * @param line the program and its arguments
 * @param spelling how it wants the sentence written
 */
public record CommandEngine(List<String> line, UnaryOperator<String> spelling)
        implements SpeechEngine {
    private static final Logger LOG = LoggerFactory.getLogger(CommandEngine.class);
    private static final String TEXT = "{text}";
    private static final String WAV = "{wav}";

    public CommandEngine {
        line = List.copyOf(line);
    }

    @Override
    public String name() {
        return String.valueOf(Path.of(line.get(0)).getFileName());
    }

    /** Finds out whether it is there at all, so that the hall is told before the first call. */
    @Override
    public void prepare() throws IOException, InterruptedException {
        say("1");
    }

    @Override
    public Pcm say(String sentence) throws IOException, InterruptedException {
        Path wav = Files.createTempFile("announcement", ".wav");
        try {
            String text = spelling.apply(sentence);
            List<String> filled =
                    line.stream()
                            .map(each -> each.replace(TEXT, text).replace(WAV, wav.toString()))
                            .toList();
            run(filled, text, wav);
            return Wav.read(Files.readAllBytes(wav));
        } finally {
            Files.deleteIfExists(wav);
        }
    }

    private void run(List<String> filled, String text, Path wav)
            throws IOException, InterruptedException {
        boolean ownFile = line.stream().anyMatch(each -> each.contains(WAV));
        Process process =
                new ProcessBuilder(filled)
                        .redirectOutput(
                                ownFile
                                        ? ProcessBuilder.Redirect.DISCARD
                                        : ProcessBuilder.Redirect.to(wav.toFile()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            feed(process, text);
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException("it ended with code=" + code);
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** A program that takes the sentence as an argument may close its input unread. */
    private void feed(Process process, String text) throws IOException {
        boolean byArgument = line.stream().anyMatch(each -> each.contains(TEXT));
        OutputStream in = process.getOutputStream();
        if (byArgument) {
            in.close();
            return;
        }
        try (in) {
            in.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.debug("{} did not read its sentence: {}", name(), e.getMessage()); // its code tells
        }
    }
}
