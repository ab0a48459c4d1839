package io.jiaohao.protocol.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.protocol.rpc.RpcError;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkReportTest {
    private static final ServerAddress HERE = new ServerAddress("127.0.0.1", 9527);
    private static final ServerAddress THERE = new ServerAddress("10.9.0.2", 9527);
    private static final ConnectException REFUSED = new ConnectException("Connection refused");
    private static final String WARNED =
            "WARN device=kiosk-1: Expected to connect to server=%s, but %s; trying again";

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // it may wrap
    private final LinkReport report = new LinkReport("kiosk-1", nanos::get);
    private HeardLog log;

    @BeforeEach
    void listen() {
        log = new HeardLog(LinkReport.class);
    }

    @AfterEach
    void hangUp() {
        log.close();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void shouldNameServerAndReasonOfTheFirstFailure() {
        report.notReached(HERE, REFUSED);

        assertEquals(List.of(WARNED.formatted(HERE, "Connection refused")), log.lines());
    }

    @Test
    void shouldRepeatWhatDoesNotChangeOnceAMinute() {
        for (int second = 0; second <= 60; second++) {
            report.notReached(HERE, REFUSED);
            pass(Duration.ofSeconds(1));
        }

        assertEquals(2, log.lines().size());
    }

    @Test
    void shouldTellAnotherReasonAtOnce() {
        report.notReached(HERE, REFUSED);
        report.notReached(HERE, new ConnectException("No route to host"));

        assertEquals(WARNED.formatted(HERE, "No route to host"), log.lines().get(1));
    }

    @Test
    void shouldTellEachOfTwoServersOnceAlthoughTheyAreTriedInTurn() {
        for (int attempt = 0; attempt < 5; attempt++) {
            report.notReached(HERE, REFUSED);
            report.notReached(THERE, REFUSED);
        }

        assertEquals(
                List.of(
                        WARNED.formatted(HERE, "Connection refused"),
                        WARNED.formatted(THERE, "Connection refused")),
                log.lines());
    }

    @Test
    void shouldTellANewOutageAnew() {
        report.notReached(HERE, REFUSED);
        report.connected(HERE);
        report.notReached(HERE, REFUSED);

        assertEquals(
                List.of(
                        WARNED.formatted(HERE, "Connection refused"),
                        "INFO device=kiosk-1 connected to server=" + HERE,
                        WARNED.formatted(HERE, "Connection refused")),
                log.lines());
    }

    @Test
    void shouldGiveTheWordOfARefusalAndNotItsSentence() {
        report.refused(HERE, RpcError.refused("unauthenticated", false, "身份验证失败"));
        report.refused(HERE, RpcError.refused("unauthenticated", false, "身份验证失败"));

        assertEquals(
                List.of(
                        "WARN device=kiosk-1: Expected to open a session at server="
                                + "127.0.0.1:9527, but it refused: unauthenticated; trying again"),
                log.lines());
    }

    @Test
    void shouldGiveTheNumberOfAnErrorWithoutAWord() {
        report.refused(HERE, RpcError.of(RpcError.INVALID_PARAMS, "kind is wrong"));

        assertEquals(
                "WARN device=kiosk-1: Expected to open a session at server="
                        + "127.0.0.1:9527, but it refused: error -32602; trying again",
                log.lines().get(0));
    }
}
