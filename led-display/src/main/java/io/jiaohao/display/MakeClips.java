package io.jiaohao.display;

import io.jiaohao.display.sound.Deadline;
import io.jiaohao.display.speech.ClipPack;
import io.jiaohao.display.speech.EngineWatch;
import io.jiaohao.display.speech.Voice;
import io.jiaohao.display.speech.Wording;
import io.jiaohao.display.voice.Engines;
import io.jiaohao.display.voice.VoiceConfig;
import io.jiaohao.display.voice.VoiceParts;
import io.jiaohao.kit.config.StrictYaml;
import io.jiaohao.kit.program.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line that makes a folder of recorded clips with any engine. */
@Command(
        name = "clips",
        mixinStandardHelpOptions = true,
        description = "Makes a folder of clips: one WAV for each syllable or word of a call.")
public final class MakeClips implements Callable<Integer> {
    @Option(names = "--language", paramLabel = "TAG", required = true, description = "e.g. zh-CN")
    private String language = "";

    @Option(names = "--folder", paramLabel = "DIR", required = true, description = "where to")
    private Path folder = Path.of("");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "a display.yaml with engines, wordings and readings of its own")
    private @Nullable Path config;

    @Option(
            names = "--text",
            paramLabel = "WORDS",
            description = "also this, as one clip, e.g. the label of a window")
    private List<String> texts = new ArrayList<>();

    @Spec private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        Program.main(new MakeClips(), arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        VoiceConfig voice =
                config == null
                        ? VoiceConfig.DEFAULT
                        : StrictYaml.read(config, DisplayConfig.class).voice();
        Path base = config == null ? Path.of("") : config.toAbsolutePath().getParent();
        Wording wording =
                VoiceParts.wordings(voice, base)
                        .of(language)
                        .orElseThrow(
                                () ->
                                        new ParameterException(
                                                spec.commandLine(),
                                                "--language %s has no wording"
                                                        .formatted(language)));
        Engines engines = new Engines(voice, base);
        ClipPack pack = new ClipPack(engines.clipWords(language), language.startsWith("zh"));
        Set<String> pieces = pack.pieces(wording, texts);
        int made = made(pack, pieces, engines);
        spec.commandLine()
                .getOut()
                .printf("%d clips in %s, %d of them new%n", pieces.size(), folder, made);
        return 0;
    }

    private int made(ClipPack pack, Set<String> pieces, Engines engines)
            throws IOException, InterruptedException {
        try (Deadline deadline = new Deadline("clips")) {
            Voice speaker =
                    new Voice(
                            language,
                            engines.of(language),
                            deadline,
                            InstantSource.system(),
                            EngineWatch.NOBODY);
            speaker.prepare();
            return pack.make(pieces, speaker, folder);
        }
    }
}
