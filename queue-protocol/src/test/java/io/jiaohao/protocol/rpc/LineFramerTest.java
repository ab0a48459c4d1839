package io.jiaohao.protocol.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineFramerTest {
    private static final int LIMIT = 10;

    private final List<String> lines = new ArrayList<>();
    private int oversized; // counts the reports
    private final LineFramer framer =
            new LineFramer(
                    LIMIT,
                    line -> lines.add(new String(line, StandardCharsets.UTF_8)),
                    () -> oversized++);

    private void feed(String text) {
        framer.handle(Buffer.buffer(text));
    }

    @Test
    void shouldCutLinesWhereverTheChunksEnd() {
        String stream = "one\ntwo\r\n\n三个\nfour";
        for (int size = 1; size <= stream.length(); size++) {
            List<String> cut = new ArrayList<>();
            LineFramer fresh =
                    new LineFramer(
                            LIMIT,
                            line -> cut.add(new String(line, StandardCharsets.UTF_8)),
                            () -> oversized++);
            byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
            for (int at = 0; at < bytes.length; at += size) {
                fresh.handle(
                        Buffer.buffer(
                                java.util.Arrays.copyOfRange(
                                        bytes, at, Math.min(bytes.length, at + size))));
            }
            assertEquals(List.of("one", "two", "", "三个"), cut, "chunks of " + size);
        }
        assertEquals(0, oversized);
    }

    @Test
    void shouldAcceptALineOfExactlyTheLimit() {
        feed("0123456789\n0123456789\r\n");

        assertEquals(List.of("0123456789", "0123456789"), lines);
        assertEquals(0, oversized);
    }

    @Test
    void shouldReportAnOversizedLineOnceAndReadNothingAfterIt() {
        feed("ok\n0123456789A\nlater\n");
        feed("more\n");

        assertEquals(List.of("ok"), lines);
        assertEquals(1, oversized);
    }

    @Test
    void shouldReportAnOversizedLineBeforeItsEndComes() {
        feed("0123456789");
        assertEquals(0, oversized);

        feed("AB");

        assertEquals(1, oversized);
    }

    @Test
    void shouldReadNothingAfterClose() {
        framer.close();
        feed("one\n");

        assertEquals(List.of(), lines);
    }
}
