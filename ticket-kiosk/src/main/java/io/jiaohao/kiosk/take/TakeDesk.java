package io.jiaohao.kiosk.take;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kiosk.card.CardDesk;
import io.jiaohao.kiosk.page.PagePublisher;
import io.jiaohao.kiosk.printer.PrintDesk;
import io.jiaohao.kiosk.printer.Printer;
import io.jiaohao.kit.life.Step;
import io.jiaohao.kit.page.Action;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.RefusedException;
import io.jiaohao.protocol.rpc.RpcError;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * The page's two buttons, {@code take {matter, lane?, card?, language, touch}} and {@code shown
 * {touch}}, and what they need from start to stop. Its actions run on the event loop.
 */
public final class TakeDesk implements Step {
    private final Vertx vertx;
    private final TouchBook book;
    private final PrintDesk printing;
    private final PagePublisher page;
    private final CardDesk cards;
    private final TakeFlow flow;

    public TakeDesk(
            Vertx vertx,
            DeviceLink link,
            PagePublisher page,
            CardDesk cards,
            Printer printer,
            Path data) {
        this(vertx, link, page, cards, printer, data, TakeTimes.DEFAULT);
    }

    TakeDesk(
            Vertx vertx,
            DeviceLink link,
            PagePublisher page,
            CardDesk cards,
            Printer printer,
            Path data,
            TakeTimes times) {
        this.vertx = vertx;
        this.page = page;
        this.cards = cards;
        this.book = new TouchBook(vertx, new RequestStore(data));
        this.printing = new PrintDesk(vertx, printer);
        PrinterHealth health = new PrinterHealth(link);
        HandOut handOut =
                new HandOut(
                        printing,
                        link::mirror,
                        paper -> {
                            page.paper(paper);
                            health.paper(paper);
                        });
        this.flow = new TakeFlow(vertx, book, new Issuer(vertx, link), handOut, times);
    }

    @Override
    public String name() {
        return "take-desk";
    }

    @Override
    public void start() throws Exception {
        List<TouchOrder> left = book.recover();
        vertx.runOnContext(ignored -> flow.resume(left));
    }

    @Override
    public void stop() throws Exception {
        printing.close();
        book.close();
    }

    /** For the page server. */
    public Map<String, Action> actions() {
        return Map.of("take", this::take, "shown", this::shown);
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
            return flow.touch(order, page.connected());
        } catch (IllegalArgumentException e) {
            return Future.failedFuture(
                    new RefusedException(RpcError.of(RpcError.INVALID_PARAMS, e.getMessage())));
        }
    }

    private Future<JsonNode> shown(ObjectNode input) {
        flow.shown(input.path("touch").asText());
        return Future.succeededFuture(JsonNodeFactory.instance.objectNode());
    }
}
