package io.jiaohao.kiosk;

import io.jiaohao.kiosk.card.CardDesk;
import io.jiaohao.kiosk.config.KioskConfig;
import io.jiaohao.kiosk.page.Catalogue;
import io.jiaohao.kiosk.page.PagePublisher;
import io.jiaohao.kiosk.printer.Printer;
import io.jiaohao.kiosk.take.TakeDesk;
import io.jiaohao.kiosk.visit.PageMemory;
import io.jiaohao.kiosk.visit.TicketDesk;
import io.jiaohao.kit.life.Lifecycle;
import io.jiaohao.kit.page.Action;
import io.jiaohao.kit.page.PageServer;
import io.jiaohao.kit.page.StateStream;
import io.jiaohao.kit.program.DeviceOptions;
import io.jiaohao.kit.program.LinkStep;
import io.jiaohao.kit.program.Program;
import io.jiaohao.kit.program.VertxStep;
import io.jiaohao.protocol.link.DeviceLink;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        VertxStep vertxStep =
                new VertxStep(1); // one event loop: all of the kiosk's state is confined to it
        Vertx vertx = vertxStep.vertx();
        StateStream stream = new StateStream();
        Catalogue catalogue = new Catalogue(vertx, config.page());
        PagePublisher page = new PagePublisher(vertx, config, catalogue, stream);
        DeviceLink link = new DeviceLink(vertx, config.link(), page);
        CardDesk cards = new CardDesk(vertx, config.page().card());
        TakeDesk desk = new TakeDesk(vertx, link, page, cards, config);
        TicketDesk tickets = new TicketDesk(link);
        Map<String, Action> actions = new HashMap<>(desk.actions());
        actions.putAll(catalogue.actions());
        actions.putAll(cards.actions());
        actions.putAll(tickets.actions());
        actions.putAll(new PageMemory().actions());
        PageServer server = new PageServer(vertx, config.httpPort(), stream, actions);
        Lifecycle lifecycle =
                new Lifecycle(List.of(vertxStep, desk, server, new LinkStep(link)), STOP_DEADLINE);
        return Program.run(lifecycle, () -> "ready http=" + server.address(), System.out);
    }
}
