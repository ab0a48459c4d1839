package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.systemtests.Touches.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * A kiosk with a network printer, as a process that may be killed, and touches as its page sends
 * them.
 */
final class TouchKiosk implements AutoCloseable {
    private final Path folder;
    private final Path config;
    private final String server;
    private final TicketTray tray = new TicketTray();
    private DeviceProcess process; // another one after each restart

    /**
     * @param folder its own; what it stores is in there
     * @param server {@code HOST:PORT}
     * @param more further lines of its kiosk.yaml
     */
    TouchKiosk(Path folder, String device, String server, String... more) {
        this.folder = folder;
        this.server = server;
        this.config = folder.resolve("kiosk.yaml");
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                "device: " + device,
                                "key: demo-" + device,
                                "printer: " + tray.option(),
                                "data: " + data()));
        lines.addAll(List.of(more));
        try {
            Files.write(config, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.process = DeviceProcess.kiosk(config, server);
    }

    /** Where it stores what is under way. */
    private Path data() {
        return folder.resolve("data");
    }

    URI http(String path) {
        return process.http(path);
    }

    TicketTray tray() {
        return tray;
    }

    /** A touch as the page sends it, for {@code advice}. */
    CompletableFuture<Answer> touch(String touch) {
        return new Touches(process).begin(touch, false);
    }

    /** The same touch again and again, as the page does, until the program answers it. */
    Answer insist(String touch) {
        return Awaitility.await()
                .atMost(Patience.PROGRAM.limit())
                .pollInterval(50, TimeUnit.MILLISECONDS)
                .until(
                        () ->
                                touch(touch)
                                        .exceptionally(
                                                gone -> new Answer(0, NullNode.getInstance()))
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

    /** Until every number it gave is handed in. */
    void awaitHandedIn() {
        soon().until(this::isHandedIn);
    }

    private boolean isHandedIn() {
        return ledger().path("given").isEmpty();
    }

    /** Until every touch has come to its end, at the server too. */
    void awaitRest(Patience patience) {
        Awaitility.await()
                .atMost(patience.limit())
                .pollInterval(100, TimeUnit.MILLISECONDS)
                .until(() -> isHandedIn() && !touchesStored());
    }

    private boolean touchesStored() {
        String[] files = data().toFile().list((at, name) -> name.endsWith(".json"));
        return files != null && files.length > 0;
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
            Path file = data().resolve("offline/numbers.json");
            return Files.exists(file)
                    ? json(Files.readString(file))
                    : WireJson.MAPPER.createObjectNode();
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
            return WireJson.MAPPER.readTree(text);
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

    @Override
    public void close() {
        process.close();
        tray.close();
    }
}
