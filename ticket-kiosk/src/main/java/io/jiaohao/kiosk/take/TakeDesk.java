package io.jiaohao.kiosk.take;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kiosk.card.CardDesk;
import io.jiaohao.kiosk.config.KioskConfig;
import io.jiaohao.kiosk.line.ServerLine;
import io.jiaohao.kiosk.page.PagePublisher;
import io.jiaohao.kiosk.printer.PrintDesk;
import io.jiaohao.kiosk.printer.SlipLayout;
import io.jiaohao.kit.life.OrderedWorker;
import io.jiaohao.kit.life.Step;
import io.jiaohao.kit.page.Action;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.RefusedException;
import io.jiaohao.protocol.rpc.RpcError;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * The page's buttons and what they need from start to stop. Its actions run on the event loop.
 *
 * <pre>
 * take    {matter, lane?, card?, language, touch, screen?}
 *                                  screen: the visitor knows that no paper will come
 * shown   {touch}                  the page has shown the number
 * reprint {ticket, language, touch, screen?}
 *                                  the same number on paper once more, marked
 * </pre>
 */
public final class TakeDesk implements Step {
    private final Vertx vertx;
    private final OrderedWorker disk;
    private final TouchBook book;
    private final ReprintLog reprinted;
    private final PrintDesk printing;
    private final PagePublisher page;
    private final CardDesk cards;
    private final TakeFlow flow;
    private final Reprints reprints;

    public TakeDesk(
            Vertx vertx,
            ServerLine line,
            PagePublisher page,
            OfflineTickets offline,
            CardDesk cards,
            KioskConfig config) {
        this(vertx, line, page, offline, cards, config, TakeTimes.DEFAULT);
    }

    TakeDesk(
            Vertx vertx,
            ServerLine line,
            PagePublisher page,
            OfflineTickets offline,
            CardDesk cards,
            KioskConfig config,
            TakeTimes times) {
        this.vertx = vertx;
        this.page = page;
        this.cards = cards;
        this.disk = new OrderedWorker(vertx, "kiosk-requests");
        this.book = new TouchBook(disk, new RequestStore(config.data()));
        this.reprinted = new ReprintLog(disk, config.data());
        PrinterHealth health = new PrinterHealth(line.report());
        this.printing =
                new PrintDesk(
                        vertx,
                        config.printer().driver(),
                        new SlipLayout(config.slip()),
                        condition -> {
                            page.printer(condition);
                            health.seen(condition);
                        });
        DeviceLink link = line.link();
        HandOut handOut = new HandOut(printing, () -> link.mirror().or(offline::lastHall));
        Issuer issuer = new Issuer(vertx, link);
        ServerTickets server = new ServerTickets(book, issuer);
        this.flow = new TakeFlow(vertx, server, offline, handOut, times);
        this.reprints = new Reprints(vertx, issuer, handOut, reprinted, times.answer());
    }

    @Override
    public String name() {
        return "take-desk";
    }

    @Override
    public void start() throws Exception {
        List<LeftTouch> left = book.recover();
        reprinted.restore();
        vertx.runOnContext(
                ignored -> {
                    printing.start();
                    flow.resume(left);
                });
    }

    @Override
    public void stop() throws Exception {
        printing.stop();
        disk.close();
        book.close();
    }

    /** For the page server. */
    public Map<String, Action> actions() {
        return Map.of("take", this::take, "shown", this::shown, "reprint", this::reprint);
    }

    private Future<JsonNode> take(ObjectNode input) {
        try {
            TouchOrder order =
                    new TouchOrder(
                            input.path("touch").asText(),
                            input.path("matter").asText(),
                            input.path("lane").asText(null),
                            cards.card(input.path("card").asText()).orElse(null),
                            input.path("language").asText(),
                            OffsetDateTime.now());
            boolean screenIsEnough = input.path("screen").asBoolean();
            return flow.touch(order, page.connected(), screenIsEnough);
        } catch (IllegalArgumentException e) {
            return Future.failedFuture(
                    new RefusedException(RpcError.of(RpcError.INVALID_PARAMS, e.getMessage())));
        }
    }

    private Future<JsonNode> reprint(ObjectNode input) {
        return reprints.reprint(
                new Reprints.Wish(
                        input.path("ticket").asText(),
                        input.path("touch").asText(),
                        input.path("language").asText(),
                        input.path("screen").asBoolean()));
    }

    private Future<JsonNode> shown(ObjectNode input) {
        flow.shown(input.path("touch").asText());
        return Future.succeededFuture(JsonNodeFactory.instance.objectNode());
    }
}
