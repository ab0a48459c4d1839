package io.jiaohao.display.strip;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.display.strip.config.DriverConfig;
import io.jiaohao.display.strip.config.StripConfig;
import io.jiaohao.display.strip.config.StripLineConfig;
import io.jiaohao.display.strip.config.TimingConfig;
import io.jiaohao.display.strip.dots.StripSize;
import io.jiaohao.display.strip.driver.OnbonSettings;
import io.jiaohao.display.strip.emulator.EmulatedRaw;
import io.jiaohao.display.strip.emulator.Shows;
import io.jiaohao.display.strip.emulator.TcpEnd;
import io.jiaohao.kit.program.HealthReports;
import io.jiaohao.kit.wire.WireAddress;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.rpc.WireJson;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class StripWallTest {
    private static final Duration LIMIT = Duration.ofSeconds(50);
    private static final Duration STEP_DEADLINE = Duration.ofSeconds(3); // of the program
    private static final StripSize SIZE = StripSize.parse("96x16");
    private static final DriverConfig ONBON =
            new DriverConfig(new OnbonSettings(null, null, null), null, null, null);
    private static final DriverConfig PAGE = new DriverConfig(null, null, null, null);
    private static final String WHOLE =
            """
            {"seq":1,"time":"2026-11-21T10:42:00+08:00",
             "hall":{"id":"h","name":{"en":"Hall"},"state":"open","timezone":"Asia/Shanghai",
              "languages":["en"],"zones":[{"id":"a","name":{"en":"A"}}],"lanes":[],"matters":[],
              "counters":[],"queues":[],"pauseReasons":[],
              "rules":{"nextWhileCalled":"finish","recalls":3,"recallInterval":8,
              "absentAfterCalls":2,"absentAfter":60,"undoWithin":5},"times":{"week":[]}},
             "snapshot":{"queues":[],"notices":[],"calls":[],"counters":[
              {"id":"3","label":"3","zone":"a","state":"open","queues":[]}]}}
            """;

    private final Vertx vertx = Vertx.vertx();
    private final List<TcpEnd> ends = new ArrayList<>();

    @AfterEach
    void close() {
        ends.forEach(TcpEnd::close);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Each of them is waiting for an answer for ten seconds. */
    @Test
    void shouldStopWithinItsDeadlineWithFourLinesOnWhichNobodyAnswers() throws Exception {
        List<Shows> heard = new ArrayList<>();
        List<StripLineConfig> lines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            heard.add(new Shows(shown -> {}));
            ends.add(new TcpEnd(new EmulatedRaw(heard.get(i)), 0));
            lines.add(patientLine(ends.get(i)));
        }
        StripWall wall = new StripWall(vertx, lines, "zh-CN", new HealthReports());
        wall.start();
        await().atMost(LIMIT).until(() -> heard.stream().allMatch(each -> each.frames() > 0));

        long began = System.nanoTime();
        wall.stop();
        Duration took = Duration.ofNanos(System.nanoTime() - began);

        assertTrue(took.compareTo(STEP_DEADLINE) < 0, () -> "took=" + took);
    }

    private static StripLineConfig patientLine(TcpEnd end) {
        return new StripLineConfig(
                ONBON,
                WireAddress.parse(end.port()),
                null,
                new TimingConfig(null, null, Duration.ofSeconds(10)),
                List.of(new StripConfig(null, null, SIZE, 1, null)));
    }

    @Test
    void shouldWarnOfStripsOfPlacesThatAreNotInTheHall() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(StripWall.class);
        log.start();
        logger.addAppender(log);
        List<StripConfig> strips =
                List.of(strip("3", null), strip("33", null), strip(null, "a"), strip(null, "aa"));
        StripWall wall =
                new StripWall(
                        vertx,
                        List.of(new StripLineConfig(PAGE, null, null, null, strips)),
                        "zh-CN",
                        new HealthReports());
        ObjectNode opened = WireJson.MAPPER.createObjectNode();

        wall.linkUp(HallMirror.restored(WireJson.MAPPER.readTree(WHOLE)), opened);

        logger.detachAppender(log);
        assertEquals(
                List.of(
                        "Expected counter=33 of a strip in the hall, but it has [3]",
                        "Expected zone=aa of a strip in the hall, but it has [a]"),
                log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
    }

    private static StripConfig strip(String counter, String zone) {
        return new StripConfig(counter, zone, SIZE, null, null);
    }
}
