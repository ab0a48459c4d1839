package io.jiaohao.kiosk.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A ticket printer without paper, for trying a kiosk out: prints slips on standard output. */
@Command(
        name = "printer-simulator",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "A ticket printer that is none. Slips are written to standard output.",
            "On standard input it takes: paper ok|low|out, cover open|closed, cutter,",
            "jam N, die N, hang N (after N bytes), off, on, repair. Its end ends the program."
        })
public final class PrinterSimulator implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "9100",
            description = "on loopback; 0 picks a free one (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--pty", paramLabel = "PATH", description = "a serial line instead, by socat")
    private @Nullable Path pty;

    @Option(names = "--keep", paramLabel = "DIR", description = "where each slip's bytes are kept")
    private @Nullable Path keep;

    private final SimulatedPrinter printer = new SimulatedPrinter();
    private final AtomicInteger count = new AtomicInteger();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PrinterSimulator()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        printer.onSlip(this::show);
        if (pty == null) {
            try (NetworkPort network = new NetworkPort(printer, port)) {
                System.out.println("ready printer=127.0.0.1:" + network.port());
                obey(network::on, network::off);
            }
        } else {
            try (SerialPlug plug = new SerialPlug(printer, pty)) {
                System.out.println("ready printer=" + pty);
                obey(plug::plug, plug::pull);
            }
        }
        return 0;
    }

    /** Something that may fail at the operating system. */
    private interface Switch {
        void turn() throws IOException;
    }

    private void obey(Switch on, Runnable off) throws IOException {
        BufferedReader words =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = words.readLine(); line != null; line = words.readLine()) {
            switch (line.trim()) {
                case "on" -> on.turn();
                case "off" -> off.run();
                default -> obey(line.trim());
            }
        }
    }

    private void obey(String line) {
        String[] words = line.split(" +");
        int after =
                words.length == 2 && words[1].matches("\\d{1,9}") ? Integer.parseInt(words[1]) : 0;
        switch (words[0]) {
            case "paper" -> paper(words[words.length - 1]);
            case "cover" -> printer.set(s -> s.coverOpen(line.endsWith("open")));
            case "cutter" -> printer.set(PrinterSensors::cutterError);
            case "jam" -> printer.plan(Trouble.JAM, after);
            case "die" -> printer.plan(Trouble.DEATH, after);
            case "hang" -> printer.plan(Trouble.HANG, after);
            case "repair" -> printer.repair();
            default -> System.out.println("? " + line);
        }
    }

    private void paper(String how) {
        printer.set(
                sensors -> {
                    sensors.nearEnd(how.equals("low"));
                    sensors.paperOut(how.equals("out"));
                });
    }

    private void show(Slip slip) {
        int number = count.incrementAndGet();
        System.out.printf("slip %d%s%n%s", number, slip.whole() ? "" : " (torn)", slip.text());
        if (keep != null) {
            try {
                Files.createDirectories(keep);
                Files.write(keep.resolve("%04d.prn".formatted(number)), slip.bytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
