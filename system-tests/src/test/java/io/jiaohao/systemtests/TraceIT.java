package io.jiaohao.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.protocol.rpc.WireJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One press has one id in the structured logs of every program that it passes. */
class TraceIT {
    private static final String HALL = "云溪市政务服务中心";
    private static final List<String> TRACED =
            List.of("-DJIAOHAO_TRACE=DEBUG", "-DJIAOHAO_LOG_FORM=json");

    @TempDir Path data;
    private ServerProcess server;
    private DeviceProcess kiosk;
    private DeviceProcess terminal;
    private DeviceProcess display;

    @BeforeEach
    void start() {
        server = ServerProcess.startWith(TRACED, data);
        kiosk = DeviceProcess.startWith(TRACED, Programs.KIOSK, server);
        terminal = DeviceProcess.startWith(TRACED, Programs.TERMINAL, server);
        display = DeviceProcess.startWith(TRACED, Programs.DISPLAY, server);
        List.of(kiosk, display).forEach(device -> new Http(device.http("/state")).event(HALL));
        new Http(terminal.http("/state")).event("real-estate");
    }

    @AfterEach
    void stop() {
        List.of(display, terminal, kiosk).forEach(DeviceProcess::close);
        server.close();
    }

    @Test
    void shouldFollowATouchFromTheKioskToTheScreen() {
        new Http(kiosk.http("/act/take"))
                .post(
                        "{\"touch\":\"%s\",\"matter\":\"advice\",\"language\":\"en\",\"screen\":true}"
                                .formatted(UUID.randomUUID()));

        String trace = trace(kiosk.program(), "asked");
        assertPassed(server.program(), trace, Set.of("received", "decided", "told"));
        assertPassed(display.program(), trace, Set.of("heard", "shown"));
        assertPassed(kiosk.program(), trace, Set.of("asked", "heard", "answered"));
    }

    @Test
    void shouldFollowAClerksPressToTheScreen() {
        new Http(terminal.http("/act/open"))
                .post("{\"counter\":\"1\",\"clerk\":\"clerk-1\",\"pin\":\"1001\"}");

        String trace = trace(terminal.program(), "asked");
        assertPassed(server.program(), trace, Set.of("received", "decided", "told"));
        assertPassed(display.program(), trace, Set.of("heard", "shown"));
        assertFalse(server.program().errors().contains("1001"), "a pin is in no log");
    }

    private static void assertPassed(RunningProgram program, String trace, Set<String> hops) {
        await().atMost(Patience.SOON.limit())
                .untilAsserted(() -> assertTrue(hops(program, trace).containsAll(hops), trace));
    }

    private static String trace(RunningProgram program, String hop) {
        String trace =
                await().atMost(Patience.SOON.limit())
                        .until(() -> firstTrace(program, hop), Optional::isPresent)
                        .orElseThrow();
        assertEquals(32, trace.length());
        return trace;
    }

    private static Optional<String> firstTrace(RunningProgram program, String hop) {
        return lines(program).stream()
                .filter(line -> value(line, "hop").equals(hop))
                .map(line -> value(line, "trace"))
                .findFirst();
    }

    private static Set<String> hops(RunningProgram program, String trace) {
        return lines(program).stream()
                .filter(line -> value(line, "trace").equals(trace))
                .map(line -> value(line, "hop"))
                .collect(Collectors.toSet());
    }

    /** Every whole line is an object of its own. */
    private static List<JsonNode> lines(RunningProgram program) {
        String log = program.errors();
        return log.substring(0, log.lastIndexOf('\n') + 1)
                .lines()
                .map(TraceIT::json)
                .filter(line -> line.path("loggerName").asText().equals("trace"))
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return WireJson.MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Expected a line of JSON, but was " + line, e);
        }
    }

    private static String value(JsonNode line, String key) {
        return StreamSupport.stream(line.path("kvpList").spliterator(), false)
                .filter(pair -> pair.has(key))
                .map(pair -> pair.path(key).asText())
                .findFirst()
                .orElse("");
    }
}
