package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A device that floods and a device that does not read; its neighbours do not notice. */
class NeighbourIT {
    private static final int FLOOD = 5_000;
    private static final int ROUNDS = 80;
    private static final String LONG_TEXT = "告".repeat(20_000); // 60,000 bytes

    @TempDir Path folder;
    @TempDir Path data;

    @Test
    void shouldTellAFloodToSlowDownAndAnswerAllOfIt() {
        HallFiles files =
                HallFiles.copyTo(folder)
                        .append("server.yaml", "rate: {per-second: 100, burst: 500}");
        try (DemoHall hall = DemoHall.of(ServerProcess.start(files.file("server.yaml"), data, 0));
                WireClient flooding = hall.server().open("kiosk-5")) {
            Thread flood = new Thread(() -> flooding.sendBytes(flood()), "flood");
            flood.start();
            List<Long> tookNanos = takeTickets(hall);
            List<JsonNode> answers = flooding.inbox().answers(FLOOD + 1);
            List<JsonNode> tooFast =
                    answers.stream()
                            .map(answer -> answer.path("error").path("data"))
                            .filter(why -> why.path("reason").asText().equals("too_fast"))
                            .toList();
            assertFalse(tooFast.isEmpty());
            assertTrue(tooFast.stream().allMatch(why -> why.path("retry").asBoolean()));
            assertTrue(tooFast.size() < FLOOD, "the allowed ones are carried out");
            assertNoGap(hall.display());
            Figures.report("a take beside a flood: %s", Figures.millis(tookNanos));
        }
    }

    private static byte[] flood() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < FLOOD; i++) {
            lines.append(WireClient.line("f" + i, "session.ping", WireClient.params("{}")));
            lines.append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Long> takeTickets(DemoHall hall) {
        List<Long> tookNanos = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            long began = System.nanoTime();
            JsonNode ticket = hall.take("advice");
            hall.display()
                    .inbox()
                    .event(e -> e.path("ticket").path("id").equals(ticket.path("id")));
            tookNanos.add(System.nanoTime() - began);
        }
        return tookNanos;
    }

    private static void assertNoGap(WireClient client) {
        List<Long> seen =
                client.inbox().events().stream().map(event -> event.path("seq").asLong()).toList();
        long first = seen.get(0);
        assertEquals(LongStream.range(first, first + seen.size()).boxed().toList(), seen);
    }

    @Test
    void shouldDropAReaderThatDoesNotRead() throws IOException {
        try (DemoHall hall = DemoHall.start(data);
                Socket deaf = deafDisplay(hall.server().devicePort())) {
            for (int i = 0; i < ROUNDS; i++) {
                JsonNode notice =
                        hall.terminal()
                                .change("notice.publish", "{'text':{'zh-CN':'%s'}}", LONG_TEXT);
                String id = notice.path("id").asText();
                hall.terminal().change("notice.withdraw", "{'notice':'%s'}", id);
            }
            takeTickets(hall);
            assertNoGap(hall.display());
            Http http = new Http(hall.server().http("/metrics"));
            http.awaitText("jiaohao_gateway_sessions 4.0"); // kiosk, two terminals, one display
            long sent = 2L * ROUNDS * LONG_TEXT.length() * 3;
            long read = readToTheEnd(deaf);
            assertTrue(read < sent, "read %d bytes of %d".formatted(read, sent));
            hall.server().open("display-5").close();
        }
    }

    /** Opens a session and then leaves everything where it is. */
    private static Socket deafDisplay(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String open = WireClient.line("o", "session.open", WireClient.opening("display-5"));
        socket.getOutputStream().write((open + "\n").getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    /** How much was on its way when the server gave up; fails when it never did. */
    private static long readToTheEnd(Socket socket) {
        long read = 0;
        byte[] chunk = new byte[65_536];
        try {
            socket.setSoTimeout((int) Patience.SOON.limit().toMillis());
            InputStream in = socket.getInputStream();
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                read += n;
            }
        } catch (java.net.SocketTimeoutException e) {
            throw new AssertionError("Expected to be dropped, but the session lives on", e);
        } catch (java.net.SocketException e) {
            return read; // reset, which is an end too
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
