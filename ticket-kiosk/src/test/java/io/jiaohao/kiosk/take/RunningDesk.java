package io.jiaohao.kiosk.take;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kiosk.ScriptedServer;
import io.jiaohao.kiosk.card.CardDesk;
import io.jiaohao.kiosk.card.CardReader;
import io.jiaohao.kiosk.config.KioskConfig;
import io.jiaohao.kiosk.config.OfflineNumbersConfig;
import io.jiaohao.kiosk.config.PageConfig;
import io.jiaohao.kiosk.line.ServerLine;
import io.jiaohao.kiosk.offline.OfflineDesk;
import io.jiaohao.kiosk.page.Catalogue;
import io.jiaohao.kiosk.page.PagePublisher;
import io.jiaohao.kiosk.printer.Condition;
import io.jiaohao.kiosk.printer.Printer;
import io.jiaohao.kiosk.printer.SlipTemplate;
import io.jiaohao.kit.life.Lifecycle;
import io.jiaohao.kit.life.Step;
import io.jiaohao.kit.page.PageServer;
import io.jiaohao.kit.page.StateStream;
import io.jiaohao.kit.program.LinkStep;
import io.jiaohao.kit.program.VertxStep;
import io.jiaohao.protocol.link.LinkConfig;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.rpc.WireJson;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A take desk with a real link to a server, as the program runs it, with short waits. */
public final class RunningDesk {
    /** Nobody waits long for a visitor. */
    public static final TakeTimes SHORT = claimedWithin(Duration.ofMillis(400));

    /** The page of a visitor may come back late. */
    public static final TakeTimes PATIENT = claimedWithin(Duration.ofMinutes(1));

    /** The page may take long to show a number. */
    public static final TakeTimes TRUSTING = times(Duration.ofMillis(400), Duration.ofMinutes(10));

    private final ServerLine line;
    private final PagePublisher page;
    private final CardDesk cards;
    private final TakeDesk desk;
    private final PageServer pages;
    private final Lifecycle lifecycle;

    /** A kiosk that gives no numbers of its own. */
    RunningDesk(ScriptedServer server, String printer, Path data) throws Exception {
        this(server, printer, data, null, SHORT);
    }

    public RunningDesk(
            ScriptedServer server,
            String printerText,
            Path data,
            @Nullable OfflineNumbersConfig numbers,
            TakeTimes times)
            throws Exception {
        LinkConfig link =
                new LinkConfig(
                        List.of(server.address()), "kiosk-1", DeviceKind.KIOSK, "key", "zh-CN");
        Printer printer = Printer.parse(printerText);
        PageConfig pageConfig =
                new PageConfig(Map.of(), List.of(), Map.of(), CardReader.parse("keyboard"));
        KioskConfig config =
                new KioskConfig(link, 0, printer, data, pageConfig, SlipTemplate.usual(), numbers);
        VertxStep step = new VertxStep(1);
        Vertx vertx = step.vertx();
        StateStream stream = new StateStream();
        page = new PagePublisher(vertx, config, new Catalogue(vertx, config.page()), stream);
        line = new ServerLine(vertx, link);
        line.listen(page);
        List<Step> steps = new ArrayList<>(List.of(step));
        OfflineTickets tickets = OfflineTickets.NONE;
        if (numbers != null) {
            OfflineDesk offline = new OfflineDesk(vertx, line, page, numbers, data);
            steps.add(offline);
            tickets = offline.tickets();
        }
        cards = new CardDesk(vertx, config.page().card());
        desk = new TakeDesk(vertx, line, page, tickets, cards, config, times);
        pages = new PageServer(vertx, 0, stream, desk.actions());
        steps.addAll(List.of(desk, pages, new LinkStep(line.link())));
        lifecycle = new Lifecycle(steps, Duration.ofSeconds(5));
        lifecycle.start();
    }

    private static TakeTimes claimedWithin(Duration claim) {
        return times(claim, Duration.ofMillis(400));
    }

    private static TakeTimes times(Duration claim, Duration confirm) {
        return new TakeTimes(
                Duration.ofSeconds(3), claim, confirm, Duration.ofHours(12), Duration.ofMinutes(1));
    }

    public void awaitConnected() {
        await().until(this::isConnected);
    }

    public void awaitDisconnected() {
        await().until(() -> !isConnected());
    }

    private boolean isConnected() {
        return onLoop(page::connected).join();
    }

    /** What the page is told now, as a browser reads it. */
    public JsonNode state() {
        try {
            var connection = URI.create("http://" + pages.address() + "/state").toURL();
            try (var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    connection.openStream(), StandardCharsets.UTF_8))) {
                String line = in.readLine();
                while (!line.startsWith("data:")) {
                    line = in.readLine();
                }
                return WireJson.MAPPER.readTree(line.substring("data:".length()));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public CompletableFuture<JsonNode> take(String touch) {
        return take(touch, "newborn");
    }

    public CompletableFuture<JsonNode> take(String touch, String matter) {
        return act("take", wish(touch, matter));
    }

    /** The visitor knows that no paper will come. */
    public CompletableFuture<JsonNode> takeOnScreen(String touch) {
        return act("take", wish(touch, "newborn").put("screen", true));
    }

    private static ObjectNode wish(String touch, String matter) {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("touch", touch);
        return input.put("matter", matter).put("language", "zh-CN");
    }

    /** In a lane, of a visitor whose card the page knows by a word. */
    public CompletableFuture<JsonNode> take(String touch, String lane, String card) {
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

    CompletableFuture<JsonNode> reprint(String touch, String ticket) {
        return reprint(touch, ticket, false);
    }

    CompletableFuture<JsonNode> reprint(String touch, String ticket, boolean screen) {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("touch", touch);
        input.put("ticket", ticket).put("language", "zh-CN").put("screen", screen);
        return act("reprint", input);
    }

    /** What the page knows of the printer. */
    Condition printer() {
        return onLoop(page::printer).join();
    }

    public void shown(String touch) {
        act("shown", JsonNodeFactory.instance.objectNode().put("touch", touch)).join();
    }

    private CompletableFuture<JsonNode> act(String action, ObjectNode input) {
        return onLoop(() -> desk.actions().get(action).act(input))
                .thenCompose(answer -> answer.toCompletionStage());
    }

    private <T> CompletableFuture<T> onLoop(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        line.link().run(() -> done.complete(work.get()));
        return done;
    }

    public void stop() {
        lifecycle.stop();
    }
}
