package io.jiaohao.display.simulate;

import io.jiaohao.display.announce.SpeakingRules;
import io.jiaohao.display.speech.Wordings;
import io.jiaohao.kit.program.Program;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line: a day's calls through the real scheduler, and how long each waited. */
@Command(
        name = "simulate-voice",
        mixinStandardHelpOptions = true,
        description = "Plays the calls of a simulated day through the announcer's scheduler.")
public final class SimulateVoice implements Callable<Integer> {
    private static final int MOST_REPEATS = 5;
    private static final double HUNDRED = 100;

    @Parameters(paramLabel = "FILE", description = "what bin/simulate --calls wrote")
    private Path calls = Path.of("");

    @Option(
            names = "--languages",
            paramLabel = "TAG",
            split = ",",
            description = "spoken, in this order; ${DEFAULT-VALUE}")
    private List<String> languages = List.of("zh-CN", "en");

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "how often a call is said while nobody waits; ${DEFAULT-VALUE}")
    private int repeat = SpeakingRules.DEFAULT.rounds();

    @Option(
            names = "--speakers",
            paramLabel = "N",
            description = "so many loudspeakers share the zones; one for each zone by default")
    private int speakers;

    @Option(
            names = "--slower",
            paramLabel = "PERCENT",
            description = "how much longer sentences take than the assumed rates; ${DEFAULT-VALUE}")
    private int slower;

    @Spec private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        Program.main(new SimulateVoice(), arguments);
    }

    @Override
    public Integer call() throws IOException {
        require(repeat >= 1 && repeat <= MOST_REPEATS, "--repeat must be 1 to 5.");
        require(speakers >= 0, "--speakers must be at least 1.");
        require(slower > -HUNDRED, "--slower must be above -100.");
        require(
                languages.stream().allMatch(Wordings::isBuiltIn),
                "--languages: zh-CN and en can be simulated.");
        SpeakingRules usual = SpeakingRules.DEFAULT;
        SpeakingRules rules =
                new SpeakingRules(
                        repeat,
                        usual.stale(),
                        usual.shedAbove(),
                        usual.fullBelow(),
                        usual.joined());
        print(new VoiceDay(rules, languages, sharing(), 1 + slower / HUNDRED).play(calls));
        return 0;
    }

    /** Zones in the order of their first calls, dealt to the loudspeakers in turn. */
    private UnaryOperator<String> sharing() {
        if (speakers == 0) {
            return UnaryOperator.identity();
        }
        List<String> zones = new ArrayList<>();
        return zone -> {
            if (!zones.contains(zone)) {
                zones.add(zone);
            }
            return "speaker-" + (zones.indexOf(zone) % speakers + 1);
        };
    }

    private static void print(Map<String, VoiceFigures> figures) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(VoiceFigures.heading());
        new TreeMap<>(figures).forEach((name, each) -> out.println(each.line(name)));
        out.println(VoiceFigures.sum(figures.values()).line("all"));
    }

    private void require(boolean holds, String sentence) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), sentence);
        }
    }
}
