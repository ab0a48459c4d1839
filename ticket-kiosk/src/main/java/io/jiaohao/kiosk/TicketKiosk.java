package io.jiaohao.kiosk;

import io.jiaohao.kiosk.config.KioskConfig;
import io.jiaohao.kiosk.line.ServerLine;
import io.jiaohao.kiosk.offline.OfflineDesk;
import io.jiaohao.kiosk.page.PagePublisher;
import io.jiaohao.kiosk.printer.Printer;
import io.jiaohao.kiosk.take.OfflineTickets;
import io.jiaohao.kiosk.take.TakeDesk;
import io.jiaohao.kit.life.Lifecycle;
import io.jiaohao.kit.page.PageServer;
import io.jiaohao.kit.page.StateStream;
import io.jiaohao.kit.program.DeviceOptions;
import io.jiaohao.kit.program.LinkStep;
import io.jiaohao.kit.program.Program;
import io.jiaohao.kit.program.VertxStep;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
        VertxStep vertxStep =
                new VertxStep(1); // one event loop: all of the kiosk's state is confined to it
        Vertx vertx = vertxStep.vertx();
        StateStream stream = new StateStream();
        PagePublisher page = new PagePublisher(vertx, config, stream);
        ServerLine line = new ServerLine(vertx, config.link());
        line.listen(page);
        OfflineDesk offline = offline(vertx, line, page, config);
        OfflineTickets tickets = offline == null ? OfflineTickets.NONE : offline.tickets();
        TakeDesk desk = new TakeDesk(vertx, line, page, tickets, config);
        PageServer server = new PageServer(vertx, config.httpPort(), stream, desk.actions());
        Lifecycle lifecycle =
                new Lifecycle(
                        Stream.of(vertxStep, offline, desk, server, new LinkStep(line.link()))
                                .filter(Objects::nonNull)
                                .toList(),
                        STOP_DEADLINE);
        return Program.run(lifecycle, () -> "ready http=" + server.address(), System.out);
    }

    private static @Nullable OfflineDesk offline(
            Vertx vertx, ServerLine line, PagePublisher page, KioskConfig config) {
        return config.offlineNumbers() == null
                ? null
                : new OfflineDesk(vertx, line, page, config.offlineNumbers(), config.data());
    }
}
