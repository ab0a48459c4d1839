package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** A kiosk with numbers of its own, as a process that may be killed, and its page's touches. */
final class OfflineKiosk implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Path config;
    private final String server;
    private final TicketTray tray = new TicketTray();
    private final HttpClient page = HttpClient.newHttpClient();
    private DeviceProcess process; // another one after each restart

    /**
     * @param numbers what stands after {@code offline-numbers:}
     */
    OfflineKiosk(Path folder, String device, ServerProcess server, String numbers) {
        this.folder = folder;
        this.config =
                HallFiles.copyTo(folder)
                        .replace("kiosk.yaml", "device: kiosk-1\n", "device: " + device + "\n")
                        .replace("kiosk.yaml", "key: demo-kiosk-1\n", "key: demo-" + device + "\n")
                        .replace("kiosk.yaml", "printer: none", "printer: " + tray.option())
                        .append("kiosk.yaml", "data: " + folder.resolve("data"))
                        .append("kiosk.yaml", "offline-numbers: " + numbers)
                        .file("kiosk.yaml");
        this.server = "127.0.0.1:" + server.devicePort();
        this.process = DeviceProcess.kiosk(config, this.server);
    }

    TicketTray tray() {
        return tray;
    }

    /** How a touch was answered. */
    record Answer(int status, JsonNode body) {
        String number() {
            return body.at("/ticket/number").asText();
        }

        OffsetDateTime takenAt() {
            return OffsetDateTime.parse(body.at("/ticket/takenAt").asText());
        }
    }

    CompletableFuture<Answer> touch(String touch, String matter) {
        String body =
                "{\"touch\":\"%s\",\"matter\":\"%s\",\"language\":\"zh-CN\"}"
                        .formatted(touch, matter);
        return page.sendAsync(
                        HttpRequest.newBuilder(process.http("/act/take"))
                                .header("content-type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> new Answer(answer.statusCode(), json(answer.body())));
    }

    /** The same touch again and again, as the page does, until the program answers it. */
    Answer insist(String touch, String matter) {
        return Awaitility.await()
                .atMost(Patience.PROGRAM.limit())
                .pollInterval(50, TimeUnit.MILLISECONDS)
                .until(
                        () ->
                                touch(touch, matter)
                                        .exceptionally(gone -> new Answer(0, JSON.nullNode()))
                                        .join(),
                        answer -> answer.status() != 0);
    }

    /** What the page is told. */
    JsonNode state() {
        return json(new Http(process.http("/state")).event("{"));
    }

    void awaitConnected() {
        soon().until(() -> state().path("connected").asBoolean());
    }

    /** Until numbers are given without a server. */
    void awaitGiving() {
        soon().until(() -> state().has("offlineNumbers"));
    }

    /** Until so many numbers of a queue are held. */
    void awaitHeld(String queue, int count) {
        soon().until(() -> held(queue) >= count);
    }

    /** Until a touch stands on its disk. */
    void awaitStored(String touch) {
        Awaitility.await()
                .atMost(Patience.SOON.limit())
                .pollInterval(1, TimeUnit.MILLISECONDS)
                .until(() -> ledger().path("given").toString().contains(touch));
    }

    void awaitNothingLeft() {
        soon().until(() -> ledger().path("given").isEmpty());
    }

    private int held(String queue) {
        int held = 0;
        for (JsonNode block : ledger().path("blocks")) {
            if (block.path("queue").asText().equals(queue)) {
                held += block.path("to").asInt() - block.path("next").asInt() + 1;
            }
        }
        return held;
    }

    /** What is on its disk. */
    JsonNode ledger() {
        try {
            Path file = folder.resolve("data/offline/numbers.json");
            return Files.exists(file) ? json(Files.readString(file)) : JSON.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConditionFactory soon() {
        return Awaitility.await()
                .atMost(Patience.SOON.limit())
                .pollInterval(50, TimeUnit.MILLISECONDS);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a power cut does. */
    void kill() {
        process.program().kill();
    }

    /** Starts the program again with what it left on disk. */
    void restart() {
        process = DeviceProcess.kiosk(config, server);
    }

    String errors() {
        return process.program().errors();
    }

    @Override
    public void close() {
        process.close();
        tray.close();
    }
}
