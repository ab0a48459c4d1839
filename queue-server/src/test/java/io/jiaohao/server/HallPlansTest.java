package io.jiaohao.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.cluster.Cluster;
import io.jiaohao.server.cluster.HallOutcome;
import io.jiaohao.server.config.HallConfig;
import io.jiaohao.server.config.Membership;
import io.jiaohao.server.config.ServerConfig;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.TakeTicket;
import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.Leavers;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.journal.SqliteJournal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file drops while people are in it: at a start, and when it is read again (X7). */
class HallPlansTest {
    private static final HallId HALL = new HallId("plans");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);
    private static final String HEAD =
            """
            id: plans
            name: {en: Test}
            timezone: Asia/Shanghai
            languages: [en]
            zones: [{id: west, name: {en: West}}]
            pause-reasons: []
            """;
    private static final String WHOLE =
            """
            queues:
              - {id: travel, name: {en: Travel}, prefix: A}
              - {id: desk, name: {en: Desk}}
            matters:
              - {id: passport, queue: travel, name: {en: Passport}, department: {en: Police}}
              - {id: help, queue: desk, name: {en: Help}, department: {en: Hall}}
            counters:
              - {id: "1", zone: west, queues: [travel, desk]}
            """;
    private static final String WITHOUT_DESK =
            """
            queues:
              - {id: travel, name: {en: Travel}, prefix: A}
            matters:
              - {id: passport, queue: travel, name: {en: Passport}, department: {en: Police}}
            counters:
              - {id: "1", zone: west, queues: [travel]}
            """;

    @TempDir private Path folder;
    private SqliteJournal journal;
    private Cluster cluster;

    @BeforeEach
    void start() throws Exception {
        journal = new SqliteJournal(folder.resolve("journal.db"));
        journal.start();
        cluster = new Cluster("plans-test", null, journal);
        cluster.start();
        plans(WHOLE).start();
        var wish = new TakeTicket.Wish(new MatterId("help"), null, null, false, "en", "link");
        TakeTicket take = new TakeTicket(new DeviceId("kiosk"), wish, null, false, CLOCK.instant());
        cluster.halls()
                .submit(HALL, new Order("take", null, take))
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        cluster.stop();
        journal.stop();
    }

    private ServerConfig config(String yaml) throws Exception {
        Path hall = Files.writeString(folder.resolve("hall.yaml"), HEAD + yaml);
        String server = "halls: [\"%s\"]\n".formatted(hall.toAbsolutePath());
        return ServerConfig.read(
                Files.writeString(folder.resolve("server.yaml"), server),
                new ServerConfig.Options(
                        null, 0, 0, folder, "plans-test", null, Membership.Options.NONE));
    }

    private HallPlans plans(String yaml) throws Exception {
        return new HallPlans(config(yaml), cluster::halls, CLOCK);
    }

    private Hall hall() throws Exception {
        return cluster.halls().whole(HALL).toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private Verdict reload(String yaml) throws Exception {
        List<HallOutcome> outcomes = new ArrayList<>();
        List<HallConfig> halls = config(yaml).halls();
        plans(yaml).apply(halls, (hall, outcome) -> outcomes.add(outcome));
        return outcomes.get(0).verdict();
    }

    @Test
    void shouldX7ServeOutAtAStart() throws Exception {
        plans(WITHOUT_DESK).start();
        assertEquals(List.of(new QueueId("desk")), hall().rules().catalogue().leavers().queues());
        assertEquals(1, hall().tickets().waitingIn(new QueueId("desk")));
    }

    @Test
    void shouldX7RefuseAReloadThatSaysNothing() throws Exception {
        assertInstanceOf(Verdict.Refused.class, reload(WITHOUT_DESK));
        assertEquals(2, hall().rules().catalogue().queues().size());
    }

    @Test
    void shouldX7DoWhatTheFileSaysAtAReload() throws Exception {
        assertInstanceOf(Verdict.Done.class, reload(WITHOUT_DESK + "closing: {desk: cancel}"));
        assertEquals(Leavers.NONE, hall().rules().catalogue().leavers());
        assertTrue(hall().tickets().live().findAny().isEmpty());
        assertEquals(1, hall().board().notices().size());
    }
}
