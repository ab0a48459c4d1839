package io.jiaohao.terminal;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.LinkConfig;
import io.jiaohao.protocol.link.ServerAddress;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.terminal.pad.frame.Dialect;
import io.jiaohao.terminal.pad.frame.Frame;
import io.jiaohao.terminal.pad.frame.FrameCounts;
import io.jiaohao.terminal.pad.frame.FrameKind;
import io.jiaohao.terminal.pad.frame.FrameReader;
import io.jiaohao.terminal.pad.frame.FrameRules;
import io.jiaohao.terminal.pad.line.SocatPair;
import io.vertx.core.Vertx;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * A terminal with pads at the end of a real cable, before a scripted server. Keeps every frame that
 * the pads were sent. Used by the test's thread; a thread of its own reads the cable.
 */
final class PadBench {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final SocatPair cable;
    private final Terminal terminal;
    private final Pads pads;
    private final List<Frame> sent = new CopyOnWriteArrayList<>();
    private final Dialect dialect;
    private OutputStream keys; // of the cable as it was plugged in last

    /**
     * @param profile of the line
     * @param wired the pads of the line, as YAML
     */
    PadBench(Path folder, int serverPort, Path profile, String wired) throws Exception {
        cable = new SocatPair(folder);
        Path file =
                Files.writeString(
                        folder.resolve("pads.yaml"),
                        "lines: [{port: %s, profile: %s, pads: [%s]}]"
                                .formatted(cable.host(), profile.toAbsolutePath(), wired));
        LinkConfig link =
                new LinkConfig(
                        List.of(new ServerAddress("127.0.0.1", serverPort)),
                        ClerkPage.DEVICE,
                        DeviceKind.TERMINAL,
                        "key",
                        "zh-CN");
        TerminalConfig config = new TerminalConfig(link, 0, null);
        terminal = new Terminal(vertx, config);
        pads = new Pads(vertx, config, terminal, PadsConfig.read(file, file, ClerkPage.DEVICE));
        String family = profile.getFileName().toString().replaceAll("\\W.*", "");
        dialect =
                FrameKind.valueOf(family.toUpperCase(Locale.ROOT))
                        .dialect(new FrameRules(true, 16, true));
        keys = connect();
        terminal.link().start();
        pads.start();
    }

    private OutputStream connect() throws IOException {
        FrameReader reader = dialect.reader(sent::add, new FrameCounts());
        Thread thread = new Thread(() -> read(reader), "pad-bench");
        thread.setDaemon(true);
        thread.start();
        return new FileOutputStream(cable.pad().toFile());
    }

    private void read(FrameReader reader) {
        byte[] buffer = new byte[256];
        try (InputStream in = new FileInputStream(cable.pad().toFile())) {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                reader.read(buffer, count);
            }
        } catch (IOException e) {
            // the cable was pulled out
        }
    }

    /** Presses keys, as the bytes that a pad sends. */
    PadBench send(String hex) throws IOException {
        keys.write(Frame.parse(hex).bytes());
        return this;
    }

    /** Waits until a frame was sent to the pads. */
    PadBench awaitSent(String hex) {
        return awaitSent(Frame.parse(hex)::equals);
    }

    PadBench awaitSent(Predicate<Frame> wanted) {
        await().alias("sent " + sent).atMost(LIMIT).until(() -> sent.stream().anyMatch(wanted));
        return this;
    }

    /** Waits until a frame is the last of its kind that was sent. */
    PadBench awaitLast(Predicate<Frame> kind, String hex) {
        await().alias("last is " + hex)
                .atMost(LIMIT)
                .until(
                        () ->
                                sent.stream()
                                        .filter(kind)
                                        .reduce((first, second) -> second)
                                        .filter(Frame.parse(hex)::equals)
                                        .isPresent());
        return this;
    }

    long count(String hex) {
        return sent.stream().filter(Frame.parse(hex)::equals).count();
    }

    /** Forgets what was sent so far. */
    PadBench forget() {
        sent.clear();
        return this;
    }

    /** Waits until the server was asked so many times, and gives the last. */
    static ObjectNode awaitAsked(ScriptedServer server, Method method, int times) {
        await().alias(method.word())
                .atMost(LIMIT)
                .until(() -> server.asked(method).size() >= times);
        List<ObjectNode> asked = server.asked(method);
        return asked.get(asked.size() - 1);
    }

    /** Pulls the cable out. */
    PadBench unplug() throws IOException {
        keys.close();
        cable.unplug();
        sent.clear();
        return this;
    }

    /** Plugs it in again. */
    PadBench plug() throws IOException {
        cable.plug();
        keys = connect();
        return this;
    }

    void close() throws Exception {
        pads.stop();
        terminal.link().stop().await();
        vertx.close().await();
        keys.close();
        cable.close();
    }
}
