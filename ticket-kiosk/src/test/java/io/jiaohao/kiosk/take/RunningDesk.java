package io.jiaohao.kiosk.take;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kiosk.ScriptedServer;
import io.jiaohao.kiosk.card.CardDesk;
import io.jiaohao.kiosk.card.CardReader;
import io.jiaohao.kiosk.config.KioskConfig;
import io.jiaohao.kiosk.config.PageConfig;
import io.jiaohao.kiosk.page.Catalogue;
import io.jiaohao.kiosk.page.PagePublisher;
import io.jiaohao.kiosk.printer.Condition;
import io.jiaohao.kiosk.printer.Printer;
import io.jiaohao.kiosk.printer.SlipTemplate;
import io.jiaohao.kit.page.StateStream;
import io.jiaohao.kit.program.VertxStep;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.LinkConfig;
import io.jiaohao.protocol.message.DeviceKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A take desk with a real link to a server, as the program runs it, with short waits. */
final class RunningDesk {
    private static final TakeTimes SHORT =
            new TakeTimes(
                    Duration.ofSeconds(3),
                    Duration.ofMillis(400),
                    Duration.ofMillis(400),
                    Duration.ofHours(12),
                    Duration.ofMinutes(1));

    private final VertxStep vertx = new VertxStep(1);
    private final DeviceLink link;
    private final PagePublisher page;
    private final CardDesk cards;
    private final TakeDesk desk;

    RunningDesk(ScriptedServer server, String printerText, Path data) throws Exception {
        LinkConfig linkConfig =
                new LinkConfig(
                        List.of(server.address()), "kiosk-1", DeviceKind.KIOSK, "key", "zh-CN");
        Printer printer = Printer.parse(printerText);
        PageConfig pageConfig =
                new PageConfig(Map.of(), List.of(), Map.of(), CardReader.parse("keyboard"));
        KioskConfig config =
                new KioskConfig(
                        linkConfig, 0, printer, data, pageConfig, SlipTemplate.usual());
        page =
                new PagePublisher(
                        vertx.vertx(),
                        config,
                        new Catalogue(vertx.vertx(), pageConfig),
                        new StateStream());
        link = new DeviceLink(vertx.vertx(), linkConfig, page);
        cards = new CardDesk(vertx.vertx(), pageConfig.card());
        desk = new TakeDesk(vertx.vertx(), link, page, cards, config, SHORT);
        desk.start();
        link.start();
    }

    void awaitConnected() {
        await().until(() -> onLoop(page::connected).join());
    }

    CompletableFuture<JsonNode> take(String touch) {
        return act("take", wish(touch));
    }

    /** The visitor knows that no paper will come. */
    CompletableFuture<JsonNode> takeOnScreen(String touch) {
        return act("take", wish(touch).put("screen", true));
    }

    private static ObjectNode wish(String touch) {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("touch", touch);
        return input.put("matter", "newborn").put("language", "zh-CN");
    }

    CompletableFuture<JsonNode> reprint(String touch, String ticket) {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("touch", touch);
        return act("reprint", input.put("ticket", ticket).put("language", "zh-CN"));
    }

    /** What the page knows of the printer. */
    Condition printer() {
        return onLoop(page::printer).join();
    }

    /** In a lane, of a visitor whose card the page knows by a word. */
    CompletableFuture<JsonNode> take(String touch, String lane, String card) {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("touch", touch);
        input.put("matter", "newborn").put("language", "zh-CN");
        return act("take", input.put("lane", lane).put("card", card));
    }

    /** A card that a keyboard reader types, as the page's word for it. */
    String readCard(String number) {
        CompletableFuture<JsonNode> card =
                onLoop(() -> cards.actions().get("card").act(object()))
                        .thenCompose(answer -> answer.toCompletionStage());
        onLoop(() -> cards.actions().get("card-typed").act(object().put("text", number))).join();
        return card.join().path("card").asText();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    void shown(String touch) {
        act("shown", JsonNodeFactory.instance.objectNode().put("touch", touch)).join();
    }

    private CompletableFuture<JsonNode> act(String action, ObjectNode input) {
        return onLoop(() -> desk.actions().get(action).act(input))
                .thenCompose(answer -> answer.toCompletionStage());
    }

    private <T> CompletableFuture<T> onLoop(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        link.run(() -> done.complete(work.get()));
        return done;
    }

    void stop() throws Exception {
        link.stop().toCompletionStage().toCompletableFuture().get();
        desk.stop();
        vertx.stop();
    }
}
