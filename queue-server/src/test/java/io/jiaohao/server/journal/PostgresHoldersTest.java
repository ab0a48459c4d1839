package io.jiaohao.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.HolderId;
import io.jiaohao.server.holder.Papers;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes with one holder book: everybody is the same on both. */
class PostgresHoldersTest {
    private static final HallId HERE = new HallId("here");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final Papers PAPERS = new Papers(Papers.Kind.ID, "110101199003078515");
    private static final Papers OTHERS = new Papers(Papers.Kind.ID, "11010519491231002X");

    private String url;
    private HolderBook one;
    private HolderBook two;

    @BeforeEach
    void open() throws Exception {
        url = TestPostgres.emptySchema();
        PostgresJournal journal = new PostgresJournal(url);
        journal.start(); // makes the tables
        journal.stop();
        one = HolderBook.inPostgres(url);
        two = HolderBook.inPostgres(url);
        one.start();
        two.start();
    }

    @AfterEach
    void close() throws Exception {
        one.stop();
        two.stop();
    }

    @Test
    void shouldGiveAPersonOneIdWhoeverAsks() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int person = 0; person < 20; person++) {
                Papers papers = new Papers(Papers.Kind.PHONE, "1380000000" + person);
                List<Callable<HolderId>> asking =
                        IntStream.range(0, 8)
                                .mapToObj(index -> index % 2 == 0 ? one : two)
                                .map(
                                        book ->
                                                (Callable<HolderId>)
                                                        () ->
                                                                book.identify(HERE, papers, TODAY)
                                                                        .id())
                                .toList();
                Set<HolderId> ids = new HashSet<>();
                for (Future<HolderId> id : threads.invokeAll(asking)) {
                    ids.add(id.get());
                }
                assertEquals(1, ids.size());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void shouldID3ForgetOnAllNodesWhoWasNotSeenSince() {
        HolderId before = one.identify(HERE, PAPERS, TODAY).id();
        assertEquals(Optional.of("110***********"), two.masked(before));
        assertEquals(0, two.forget(HERE, TODAY, TODAY.plusDays(30)));
        two.identify(HERE, PAPERS, TODAY.plusDays(20));
        assertEquals(0, one.forget(HERE, TODAY.plusDays(20), TODAY.plusDays(50)));
        assertEquals(1, one.forget(HERE, TODAY.plusDays(21), TODAY.plusDays(51)));
        assertEquals(Optional.empty(), two.masked(before));
        assertNotEquals(before, two.identify(HERE, PAPERS, TODAY).id());
    }

    @Test
    void shouldT4KnowAnAgentOnAllNodes() {
        one.identify(HERE, PAPERS, TODAY);
        try (AgentList agents = AgentList.openPostgres(url, HERE)) {
            assertTrue(agents.add(PAPERS, TODAY));
            assertFalse(agents.add(PAPERS, TODAY), "there already");
            assertTrue(agents.add(OTHERS, TODAY));
            assertTrue(two.find(HERE, PAPERS).orElseThrow().agent());
            assertEquals(2, agents.all().size());
            assertTrue(agents.remove(PAPERS));
            assertFalse(two.find(HERE, PAPERS).orElseThrow().agent());
        }
    }
}
