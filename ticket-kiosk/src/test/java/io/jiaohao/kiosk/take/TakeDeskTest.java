package io.jiaohao.kiosk.take;

import static io.jiaohao.kiosk.ScriptedServer.SILENCE;
import static io.jiaohao.kiosk.ScriptedServer.refusal;
import static io.jiaohao.kiosk.ScriptedServer.result;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.kiosk.SampleHall;
import io.jiaohao.kiosk.ScriptedServer;
import io.jiaohao.kiosk.card.IdCard;
import io.jiaohao.protocol.link.LinkDownException;
import io.jiaohao.protocol.link.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakeDeskTest {
    private static final String TOUCH = "6f0c2c1e-0000-4000-8000-000000000001";

    @TempDir Path folder;
    private ScriptedServer server;
    private RunningDesk desk;

    @BeforeEach
    void startServer() throws IOException {
        server = new ScriptedServer();
        server.answer("ticket.take", params -> result(SampleHall.ticketJson("A001")));
        server.answer(
                "ticket.void",
                params -> result(SampleHall.ticketJson("A001").put("state", "voided")));
    }

    @AfterEach
    void stop() throws Exception {
        if (desk != null) {
            desk.stop();
        }
        server.close();
    }

    @Test
    void shouldPrintOneTicketForOneTouch() throws Exception {
        desk = start("file:" + tickets());

        JsonNode shown = desk.take(TOUCH).get();

        assertEquals("A001", shown.at("/ticket/number").asText());
        assertEquals("printed", shown.path("paper").asText());
        assertEquals("A区", shown.at("/place/zones/0/name/zh-CN").asText());
        assertEquals(List.of("A001.prn"), names(tickets()));
        JsonNode asked = server.asked("ticket.take").get(0);
        assertEquals(TOUCH, asked.path("request").asText());
        assertEquals("newborn", asked.path("matter").asText());
        assertEquals("zh-CN", asked.path("language").asText());
        awaitNothingStored();
    }

    @Test
    void shouldGiveTheSameTicketWhenATouchComesTwice() throws Exception {
        desk = start("file:" + tickets());

        CompletableFuture<JsonNode> first = desk.take(TOUCH);
        CompletableFuture<JsonNode> second = desk.take(TOUCH);

        assertEquals(first.get(), second.get());
        assertEquals(first.get(), desk.take(TOUCH).get());
        assertEquals(1, server.asked("ticket.take").size());
    }

    @Test
    void shouldStoreTheRequestBeforeItIsSent() throws Exception {
        List<String> storedAtSending = Collections.synchronizedList(new ArrayList<>());
        server.answer(
                "ticket.take",
                params -> {
                    storedAtSending.addAll(names(data()));
                    return result(SampleHall.ticketJson("A001"));
                });
        desk = start("none");

        desk.take(TOUCH).get();

        assertEquals(List.of(TOUCH + ".json"), storedAtSending);
        awaitNothingStored();
    }

    @Test
    void shouldIssueNothingWhileTheLinkIsDown() throws Exception {
        server.answer("session.open", params -> refusal("unauthenticated", false));
        desk = new RunningDesk(server, "none", data());

        assertInstanceOf(LinkDownException.class, failure(desk.take(TOUCH)));
        assertEquals(List.of(), names(data()));
        assertEquals(List.of(), server.asked("ticket.take"));
    }

    @Test
    void shouldPassARefusalOnAndForgetTheTouch() throws Exception {
        server.answer("ticket.take", params -> refusal("queue_full", false));
        desk = start("none");

        RefusedException refused = (RefusedException) failure(desk.take(TOUCH));

        assertEquals("queue_full", refused.error().reason());
        awaitNothingStored();
    }

    @Test
    void shouldTryAgainWhileTheServerAsksForIt() throws Exception {
        AtomicInteger times = new AtomicInteger();
        server.answer(
                "ticket.take",
                params ->
                        times.incrementAndGet() < 3
                                ? refusal("unavailable", true)
                                : result(SampleHall.ticketJson("A001")));
        desk = start("none");

        assertEquals("A001", desk.take(TOUCH).get().at("/ticket/number").asText());
    }

    @Test
    void shouldRepeatTheSameRequestAfterALostConnection() throws Exception {
        AtomicInteger times = new AtomicInteger();
        server.answer(
                "ticket.take",
                params -> {
                    if (times.incrementAndGet() == 1) {
                        server.drop();
                        return SILENCE;
                    }
                    return result(SampleHall.ticketJson("A001"));
                });
        desk = start("none");

        assertEquals("A001", desk.take(TOUCH).get().at("/ticket/number").asText());
        assertEquals(
                List.of(TOUCH, TOUCH),
                server.asked("ticket.take").stream()
                        .map(each -> each.path("request").asText())
                        .toList());
    }

    @Test
    void shouldVoidTheTicketOfAVisitorWhoCouldNotWait() throws Exception {
        CompletableFuture<Void> visitorLeft = new CompletableFuture<>();
        server.answer(
                "ticket.take",
                params -> {
                    visitorLeft.join();
                    return result(SampleHall.ticketJson("A001"));
                });
        desk = start("file:" + tickets());

        assertInstanceOf(LinkDownException.class, failure(desk.take(TOUCH)));
        visitorLeft.complete(null);

        awaitVoid();
        assertEquals(List.of(), names(tickets()));
    }

    @Test
    void shouldVoidWhatADeadProgramLeftWhenItsVisitorIsGone() throws Exception {
        leaveBehind(TOUCH, OffsetDateTime.now());
        desk = start("file:" + tickets());

        awaitVoid();

        assertEquals(TOUCH, server.asked("ticket.take").get(0).path("request").asText());
        assertEquals(List.of(), names(tickets()));
    }

    @Test
    void shouldPrintWhatADeadProgramLeftWhenThePageAsksAgain() throws Exception {
        CompletableFuture<Void> pageIsBack = new CompletableFuture<>();
        server.answer(
                "ticket.take",
                params -> {
                    pageIsBack.join();
                    return result(SampleHall.ticketJson("A001"));
                });
        leaveBehind(TOUCH, OffsetDateTime.now());
        desk = start("file:" + tickets());

        CompletableFuture<JsonNode> again = desk.take(TOUCH);
        pageIsBack.complete(null);

        assertEquals("printed", again.get().path("paper").asText());
        assertEquals(1, server.asked("ticket.take").size());
        assertEquals(List.of(), server.asked("ticket.void"));
        awaitNothingStored();
    }

    @Test
    void shouldNeitherPrintNorVoidWhatADeadProgramWasPrinting() throws Exception {
        leaveBehindPrinting(TOUCH);
        desk = start("file:" + tickets());

        awaitNothingStored();

        assertEquals(1, server.asked("ticket.take").size());
        assertEquals(List.of(), server.asked("ticket.void"));
        assertEquals(List.of(), names(tickets()));
    }

    @Test
    void shouldShowWhatADeadProgramWasPrintingWhenThePageAsksAgain() throws Exception {
        CompletableFuture<Void> pageIsBack = new CompletableFuture<>();
        server.answer(
                "ticket.take",
                params -> {
                    pageIsBack.join();
                    return result(SampleHall.ticketJson("A001"));
                });
        leaveBehindPrinting(TOUCH);
        desk = start("file:" + tickets());

        CompletableFuture<JsonNode> again = desk.take(TOUCH);
        pageIsBack.complete(null);

        assertEquals("A001", again.get().at("/ticket/number").asText());
        assertEquals("unknown", again.get().path("paper").asText());
        assertEquals(List.of(), names(tickets()));
        awaitNothingStored();
    }

    @Test
    void shouldNotRepeatWhatWasLeftOnAnotherDay() throws Exception {
        leaveBehind(TOUCH, OffsetDateTime.now().minusHours(13));
        desk = start("none");

        awaitNothingStored();
        assertEquals(List.of(), server.asked("ticket.take"));
    }

    @Test
    void shouldTellTheServerThatThePrinterIsAway() throws Exception {
        desk = start("serial:" + folder.resolve("no-such-device"));

        await().until(() -> server.asked("device.report").size() == 1);
        JsonNode report = server.asked("device.report").get(0);
        assertEquals("failed", report.at("/health/printer/state").asText());
    }

    @Test
    void shouldVoidTheTicketWhosePrintingFailedWhenNobodySawTheNumber() throws Exception {
        desk = start("serial:" + folder.resolve("no-such-device"));

        assertEquals("failed", desk.takeOnScreen(TOUCH).get().path("paper").asText());

        awaitVoid();
    }

    @Test
    void shouldKeepTheTicketWhosePrintingFailedWhenThePageShowsTheNumber() throws Exception {
        desk = start("serial:" + folder.resolve("no-such-device"));

        JsonNode shown = desk.takeOnScreen(TOUCH).get();
        desk.shown(TOUCH);

        assertEquals("failed", shown.path("paper").asText());
        assertTrue(shown.at("/ticket/number").isTextual());
        awaitNothingStored();
        assertEquals(List.of(), server.asked("ticket.void"));
    }

    /** The program may die next: whoever sees a number keeps it. */
    @Test
    void shouldForgetATouchWithoutPaperAsSoonAsThePageShowsTheNumber() throws Exception {
        desk =
                new RunningDesk(
                        server,
                        "serial:" + folder.resolve("no-such-device"),
                        data(),
                        null,
                        RunningDesk.TRUSTING);
        desk.awaitConnected();

        desk.takeOnScreen(TOUCH).get();
        desk.shown(TOUCH);

        awaitNothingStored();
    }

    @Test
    void shouldTakeInTheLaneThatTheVisitorChose() throws Exception {
        desk = start("none");

        desk.take(TOUCH, "priority", "").get();

        assertEquals("priority", server.asked("ticket.take").get(0).path("lane").asText());
    }

    @Test
    void shouldSendTheCardToTheServerAndStoreOnlyThatThereWasOne() throws Exception {
        List<String> storedAtSending = Collections.synchronizedList(new ArrayList<>());
        server.answer(
                "ticket.take",
                params -> {
                    storedAtSending.add(content(data().resolve(TOUCH + ".json")));
                    return result(SampleHall.ticketJson("A001"));
                });
        desk = start("none");
        String card = desk.readCard("11010519491231002X");

        desk.take(TOUCH, "ordinary", card).get();

        assertEquals(
                "11010519491231002X",
                server.asked("ticket.take").get(0).at("/holder/idCard").asText());
        assertTrue(storedAtSending.get(0).contains(TOUCH), storedAtSending.get(0));
        assertFalse(storedAtSending.get(0).contains("1949"), storedAtSending.get(0));
    }

    @Test
    void shouldNotRepeatATouchWhoseCardIsForgotten() throws Exception {
        IdCard card = IdCard.read("11010519491231002X").orElseThrow();
        try (RequestStore dead = new RequestStore(data())) {
            dead.write(new TouchOrder(TOUCH, "newborn", null, card, "zh-CN", OffsetDateTime.now()));
        }
        desk = start("none");

        awaitNothingStored();
        assertEquals(List.of(), server.asked("ticket.take"));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private RunningDesk start(String printer) throws Exception {
        RunningDesk started = new RunningDesk(server, printer, data());
        started.awaitConnected();
        return started;
    }

    private void leaveBehind(String touch, OffsetDateTime at) throws IOException {
        try (RequestStore dead = new RequestStore(data())) {
            dead.write(new TouchOrder(touch, "newborn", "zh-CN", at));
        }
    }

    private void leaveBehindPrinting(String touch) throws IOException {
        try (RequestStore dead = new RequestStore(data())) {
            dead.write(new TouchOrder(touch, "newborn", "zh-CN", OffsetDateTime.now()));
            dead.printing(touch);
        }
    }

    private void awaitVoid() {
        await().until(() -> server.asked("ticket.void").size() == 1);
        JsonNode asked = server.asked("ticket.void").get(0);
        assertEquals("id-A001", asked.path("ticket").asText());
        assertTrue(asked.path("reason").isTextual());
        assertTrue(asked.path("request").asText().length() <= 64);
        awaitNothingStored();
    }

    private void awaitNothingStored() {
        await().until(() -> names(data()).isEmpty());
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path tickets() {
        return folder.resolve("tickets");
    }

    private static List<String> names(Path folder) {
        String[] names = folder.toFile().list();
        return names == null ? List.of() : List.of(names);
    }

    private static Throwable failure(CompletableFuture<JsonNode> answer) {
        Throwable cause = answer.handle((value, failed) -> failed).join();
        return cause instanceof CompletionException ? cause.getCause() : cause;
    }
}
