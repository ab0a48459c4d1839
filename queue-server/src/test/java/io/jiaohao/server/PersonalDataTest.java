package io.jiaohao.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.jiaohao.kit.life.Lifecycle;
import io.jiaohao.server.config.Membership;
import io.jiaohao.server.config.ServerConfig;
import io.jiaohao.server.gateway.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A whole server keeps, tells and logs nothing of a person (ID3). */
@Timeout(60)
class PersonalDataTest {
    private static final String OWN = "io.jiaohao";
    private static final List<String> SECRETS =
            List.of("11010519491231002", "E87654321", "13812345678", "15112345678", "欧阳娜娜");

    /** Two people with all they have, a phone alone, a wrong id and a wrong phone. */
    private static final List<String> HOLDERS =
            List.of(
                    "{'idCard':'11010519491231002x','phone':'+86 13812345678','name':'欧阳娜娜'}",
                    "{'idCard':'E87654321','name':'欧阳娜娜'}",
                    "{'phone':'+4915112345678'}",
                    "{'idCard':'110105194912310021','name':'欧阳娜娜'}",
                    "{'phone':'138123456789'}");

    @TempDir private Path folder;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Lifecycle server;
    private String address;

    @BeforeEach
    void start() throws Exception {
        listen(Level.TRACE);
        Path hall = Path.of("..", "config", "demo", "hall.yaml").toAbsolutePath();
        Path file = folder.resolve("server.yaml");
        Files.writeString(file, "halls: [\"%s\"]\ndemo-devices: 2\n".formatted(hall));
        ServerConfig config =
                ServerConfig.read(
                        file,
                        new ServerConfig.Options(
                                null,
                                0,
                                0,
                                data(),
                                "personal-data-test",
                                null,
                                Membership.Options.NONE));
        ServerParts parts = new ServerParts(config, Clock.systemUTC());
        server = parts.lifecycle();
        server.start();
        address = parts.readyLine().replaceAll("ready device=(\\S+).*", "$1");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void listen(Level level) {
        Logger own = (Logger) LoggerFactory.getLogger(OWN);
        own.setLevel(level);
        own.setAdditive(false);
        own.addAppender(log);
        log.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        Logger own = (Logger) LoggerFactory.getLogger(OWN);
        own.detachAppender(log);
        own.setAdditive(true);
        own.setLevel(null);
    }

    @Test
    void shouldID3KeepTellAndLogNothingOfAPerson() throws Exception {
        StringBuilder seen = new StringBuilder();
        try (Wire kiosk = Wire.of(address, "kiosk-1");
                Wire display = Wire.of(address, "display-1")) {
            int taken = 0;
            for (int i = 0; i < HOLDERS.size(); i++) {
                var answer = kiosk.ask("ticket.take", take(HOLDERS.get(i), "r" + i));
                seen.append(answer);
                taken += answer.has("result") ? 1 : 0;
            }
            assertEquals(3, taken, seen::toString);
            for (int i = 0; i < taken; i++) {
                seen.append(display.event("ticket.taken"));
            }
            seen.append(display.ask("session.snapshot", "{}"));
        }
        assertNoSecretIn("what devices were told", seen.toString());
        assertNoSecretInFiles();
        server.stop();
        assertNoSecretInFiles();
        assertFalse(log.list.isEmpty(), "the log was listened to");
        log.list.forEach(line -> assertNoSecretIn("the log", line.getFormattedMessage()));
    }

    private static String take(String holder, String request) {
        return "{'matter':'passport','holder':%s,'request':'%s'}".formatted(holder, request);
    }

    private void assertNoSecretInFiles() throws IOException {
        try (Stream<Path> all = Files.walk(data())) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertTrue(files.size() >= 3, files::toString);
            for (Path file : files) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertNoSecretIn(file.toString(), bytes);
            }
        }
    }

    /** In either reading of the bytes. */
    private static void assertNoSecretIn(String where, String text) {
        for (String secret : SECRETS) {
            String raw =
                    new String(
                            secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            assertFalse(text.contains(secret) || text.contains(raw), where + " has " + secret);
        }
    }
}
