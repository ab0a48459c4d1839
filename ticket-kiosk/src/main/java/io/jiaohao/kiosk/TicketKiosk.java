package io.jiaohao.kiosk;

import io.jiaohao.kiosk.config.KioskConfig;
import io.jiaohao.kiosk.printer.Printer;
import io.jiaohao.kit.life.Lifecycle;
import io.jiaohao.kit.program.DeviceOptions;
import io.jiaohao.kit.program.Program;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The ticket kiosk: a touch page on loopback and a printer. */
@Command(
        name = "ticket-kiosk",
        description = "Gives numbers to visitors: a touch page and a ticket printer.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class TicketKiosk implements Callable<Integer> {
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(5);

    @Mixin private final DeviceOptions options = new DeviceOptions();

    @Option(
            names = "--printer",
            paramLabel = "PRINTER",
            converter = PrinterConverter.class,
            description =
                    "none | file:DIR | tcp:HOST:PORT | serial:PORT, the latter two with settings:"
                            + " docs/printing.md")
    private @Nullable Printer printer;

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true"); // tickets are drawn without a screen
        Program.main(new TicketKiosk(), arguments);
    }

    @Override
    public Integer call() throws Exception {
        KioskConfig config = KioskConfig.read(options, printer);
        KioskParts parts = new KioskParts(config);
        Lifecycle lifecycle = new Lifecycle(parts.steps(), STOP_DEADLINE);
        return Program.run(lifecycle, parts::ready, System.out);
    }
}
