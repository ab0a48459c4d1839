package io.jiaohao.display.strip.emulator;

import io.jiaohao.kit.life.Lifecycle;
import io.jiaohao.kit.life.Step;
import io.jiaohao.kit.program.Program;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Strips at the far ends of lines. What they show goes to standard error. */
@Command(
        name = "strip-emulator",
        mixinStandardHelpOptions = true,
        description =
                "Emulates LED strips: Onbon cards, Modbus displays, Candle boards, raw bytes.")
public final class StripEmulator implements Callable<Integer> {
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(3);

    @Option(
            names = "--line",
            required = true,
            paramLabel = "KIND:PORT:ADDRESS,…",
            converter = EmulatedLine.Converter.class,
            description =
                    "onbon|modbus|candle|raw, a TCP port number (0: any) or the path of a terminal"
                            + " to be made, and the strips' addresses, e.g. onbon:5005:1,2")
    private List<EmulatedLine> lines = new ArrayList<>();

    public static void main(String[] arguments) {
        Program.main(new StripEmulator(), arguments);
    }

    @Override
    public Integer call() throws Exception {
        Ends ends = new Ends(lines, System.err);
        return Program.run(
                new Lifecycle(List.of(ends), STOP_DEADLINE), ends::readyLine, System.out);
    }

    /** All lines' ends. Used by the thread that starts and stops the program. */
    private static final class Ends implements Step {
        private final List<EmulatedLine> lines;
        private final PrintStream out;
        private final List<LineEnd> open = new ArrayList<>();

        Ends(List<EmulatedLine> lines, PrintStream out) {
            this.lines = List.copyOf(lines);
            this.out = out;
        }

        @Override
        public String name() {
            return "emulated strips";
        }

        @Override
        public void start() throws IOException {
            for (EmulatedLine line : lines) {
                open.add(line.open(new Shows(shown -> print(line, shown))));
            }
        }

        private void print(EmulatedLine line, Shows.Shown shown) {
            out.printf(
                    "%s %d: [%s]%n", line.kind(), shown.address(), shown.text().replace('\n', '|'));
        }

        @Override
        public void stop() {
            open.forEach(LineEnd::close);
        }

        String readyLine() {
            return "ready " + open.stream().map(LineEnd::port).collect(Collectors.joining(" "));
        }
    }
}
