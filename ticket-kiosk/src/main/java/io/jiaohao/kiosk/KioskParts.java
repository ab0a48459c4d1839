package io.jiaohao.kiosk;

import io.jiaohao.kiosk.card.CardDesk;
import io.jiaohao.kiosk.config.KioskConfig;
import io.jiaohao.kiosk.line.ServerLine;
import io.jiaohao.kiosk.offline.OfflineDesk;
import io.jiaohao.kiosk.page.Catalogue;
import io.jiaohao.kiosk.page.PagePublisher;
import io.jiaohao.kiosk.take.OfflineTickets;
import io.jiaohao.kiosk.take.TakeDesk;
import io.jiaohao.kiosk.visit.PageMemory;
import io.jiaohao.kiosk.visit.TicketDesk;
import io.jiaohao.kit.life.Step;
import io.jiaohao.kit.page.Action;
import io.jiaohao.kit.page.PageServer;
import io.jiaohao.kit.page.StateStream;
import io.jiaohao.kit.program.LinkStep;
import io.jiaohao.kit.program.VertxStep;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the kiosk is made of, tied together. One event loop: all of its state is confined to it. */
final class KioskParts {
    private final VertxStep loop = new VertxStep(1);
    private final ServerLine line;
    private final @Nullable OfflineDesk offline; // null where it gives no numbers of its own
    private final TakeDesk desk;
    private final PageServer server;

    KioskParts(KioskConfig config) {
        Vertx vertx = loop.vertx();
        StateStream stream = new StateStream();
        Catalogue catalogue = new Catalogue(vertx, config.page());
        PagePublisher page = new PagePublisher(vertx, config, catalogue, stream);
        line = new ServerLine(vertx, config.link());
        line.listen(page);
        offline =
                config.offlineNumbers() == null
                        ? null
                        : new OfflineDesk(
                                vertx, line, page, config.offlineNumbers(), config.data());
        OfflineTickets tickets = offline == null ? OfflineTickets.NONE : offline.tickets();
        CardDesk cards = new CardDesk(vertx, config.page().card());
        desk = new TakeDesk(vertx, line, page, tickets, cards, config);
        Map<String, Action> actions = new HashMap<>(desk.actions());
        actions.putAll(catalogue.actions());
        actions.putAll(cards.actions());
        actions.putAll(new TicketDesk(line.link()).actions());
        actions.putAll(new PageMemory().actions());
        server = new PageServer(vertx, config.httpPort(), stream, actions);
    }

    /** In the order of their start. */
    List<Step> steps() {
        return Stream.of(loop, offline, desk, server, new LinkStep(line.link()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The ready line. */
    String ready() {
        return "ready http=" + server.address();
    }
}
