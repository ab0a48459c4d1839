package io.jiaohao.terminal.pad.line;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kit.wire.WireAddress;
import io.jiaohao.terminal.pad.frame.Fault;
import io.jiaohao.terminal.pad.frame.Frame;
import io.jiaohao.terminal.pad.frame.FrameKind;
import io.jiaohao.terminal.pad.frame.FrameRules;
import java.io.DataInputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line over real pseudo terminals, pulled out and put back. */
class PadLineTest {
    private static final long LIMIT_SECONDS = 20;
    private static final Frame KEY = Frame.parse("FF 68 03 03 68 05 01 0C 12 16");
    private static final Frame ANSWER = Frame.parse("FF 68 02 02 68 05 03 08 16");
    private static final LineSettings SETTINGS =
            new LineSettings(9_600, Duration.ofMillis(5), Duration.ofHours(1), true);

    @TempDir private Path folder;
    private final BlockingQueue<Frame> heard = new LinkedBlockingQueue<>();
    private final AtomicInteger ups = new AtomicInteger();
    private final AtomicInteger downs = new AtomicInteger();
    private @Nullable PadLine line;

    private final LineListener listener =
            new LineListener() {
                @Override
                public void heard(Frame frame, long nanos) {
                    heard.add(frame);
                }

                @Override
                public void lineUp() {
                    ups.incrementAndGet();
                }

                @Override
                public void lineDown(String why) {
                    downs.incrementAndGet();
                }
            };

    private PadLine start(String address) {
        PadLine started =
                new PadLine(
                        WireAddress.parse(address),
                        SETTINGS,
                        FrameKind.FF68.dialect(new FrameRules(true, 16, true)),
                        listener);
        started.start();
        line = started;
        return started;
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (line != null) {
            line.stop();
        }
    }

    private void awaitUps(int times) {
        await().atMost(Duration.ofSeconds(LIMIT_SECONDS)).until(() -> ups.get() >= times);
    }

    private void assertHears(OutputStream pad) throws Exception {
        pad.write(KEY.bytes());
        assertEquals(KEY, heard.poll(LIMIT_SECONDS, TimeUnit.SECONDS));
    }

    private static void assertSends(PadLine from, InputStream pad) throws IOException {
        from.outbox().answer(ANSWER);
        byte[] read = new byte[ANSWER.size()];
        new DataInputStream(pad).readFully(read);
        assertArrayEquals(ANSWER.bytes(), read);
    }

    @Test
    void shouldHearAndSendOverASerialPort() throws Exception {
        try (SocatPair cable = new SocatPair(folder)) {
            PadLine opened = start(cable.host().toString());
            awaitUps(1);
            try (OutputStream out = new FileOutputStream(cable.pad().toFile());
                    InputStream in = new FileInputStream(cable.pad().toFile())) {
                assertHears(out);
                assertSends(opened, in);
            }
        }
    }

    @Test
    void shouldComeBackByItsPathEachTimeTheCableIs() throws Exception {
        try (SocatPair cable = new SocatPair(folder)) {
            PadLine opened = start(cable.host().toString());
            for (int time = 1; time <= 10; time++) {
                awaitUps(time);
                try (OutputStream out = new FileOutputStream(cable.pad().toFile());
                        InputStream in = new FileInputStream(cable.pad().toFile())) {
                    assertHears(out);
                    assertSends(opened, in);
                }
                int before = downs.get();
                cable.unplug();
                await().atMost(Duration.ofSeconds(LIMIT_SECONDS))
                        .until(() -> downs.get() > before + 1);
                assertTrue(downs.get() < before + 100, "downs=" + (downs.get() - before));
                cable.plug();
            }
        }
    }

    @Test
    void shouldWaitForAPortThatIsNotThereYet() throws Exception {
        start(folder.resolve("host").toString());
        await().atMost(Duration.ofSeconds(LIMIT_SECONDS)).until(() -> downs.get() > 1);

        try (SocatPair cable = new SocatPair(folder)) {
            awaitUps(1);
            try (OutputStream out = new FileOutputStream(cable.pad().toFile())) {
                assertHears(out);
            }
        }
    }

    @Test
    void shouldGiveUpAPortThatTakesNoMore() throws Exception {
        try (SocatPair cable = new SocatPair(folder)) {
            PadLine opened = start(cable.host().toString());
            awaitUps(1);
            Frame much = new Frame(new byte[60_000]);

            await().atMost(Duration.ofSeconds(LIMIT_SECONDS))
                    .until(
                            () -> {
                                opened.outbox().answer(much);
                                return downs.get() > 0;
                            });
            awaitUps(2);
        }
    }

    @Test
    void shouldCountWhatIsBrokenAndGoOn() throws Exception {
        try (SocatPair cable = new SocatPair(folder)) {
            PadLine opened = start(cable.host().toString());
            awaitUps(1);
            try (OutputStream out = new FileOutputStream(cable.pad().toFile())) {
                out.write(Frame.parse("FF 68 03 03 68 05 01 0C 99 16").bytes());
                out.write(Frame.parse("FF 68 03 03").bytes());
                await().atMost(Duration.ofSeconds(LIMIT_SECONDS))
                        .until(() -> opened.counts().of(Fault.SHORT) == 1);
                assertHears(out);
            }
            assertEquals(1, opened.counts().of(Fault.CHECKSUM));
            assertEquals(List.of(0, 1), List.of(downs.get(), ups.get()));
        }
    }

    @Test
    void shouldSpeakThroughAGatewayAndComeBackToIt() throws Exception {
        try (ServerSocket gateway = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            gateway.setSoTimeout((int) TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
            PadLine opened = start("tcp:127.0.0.1:" + gateway.getLocalPort());
            for (int time = 1; time <= 3; time++) {
                try (Socket pads = gateway.accept()) {
                    awaitUps(time);
                    assertHears(pads.getOutputStream());
                    assertSends(opened, pads.getInputStream());
                }
            }
        }
    }

    @Test
    void shouldEndWithItsThreads() throws Exception {
        try (SocatPair cable = new SocatPair(folder)) {
            PadLine opened = start(cable.host().toString());
            awaitUps(1);

            opened.stop();

            long left =
                    Thread.getAllStackTraces().keySet().stream()
                            .filter(each -> each.getName().endsWith(cable.host().toString()))
                            .count();
            assertEquals(0, left);
            assertNotNull(line);
        }
    }
}
