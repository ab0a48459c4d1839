package io.jiaohao.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A disk that the test lets go on is what items gather behind; nothing here waits for a clock. */
@Timeout(20)
class GroupCommitTest {
    private final List<List<Integer>> written = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch busy = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final GroupCommit<Integer> commits = new GroupCommit<>("test-writer", this::write);

    private void write(List<GroupCommit.Pending<Integer>> together) {
        written.add(together.stream().map(GroupCommit.Pending::item).toList());
        busy.countDown();
        await(goOn);
        together.forEach(GroupCommitTest::answer);
    }

    private static void answer(GroupCommit.Pending<Integer> pending) {
        if (pending.item() < 0) {
            throw new JournalException(
                    "Expected to write, but the disk is full", new RuntimeException());
        }
        pending.done().complete(null);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<CompletableFuture<Void>> submit(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(commits::submit).toList();
    }

    @Test
    void shouldWriteTogetherWhatArrivesWhileTheDiskIsBusy() throws Exception {
        commits.start();
        commits.submit(1);
        await(busy);
        List<CompletableFuture<Void>> later = submit(2, 11);
        goOn.countDown();
        for (CompletableFuture<Void> done : later) {
            done.get();
        }
        assertEquals(List.of(List.of(1), List.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 11)), written);
        commits.stop();
    }

    @Test
    void shouldWriteSoManyTogetherAtMost() throws Exception {
        List<CompletableFuture<Void>> all = submit(1, 600);
        goOn.countDown();
        commits.start();
        for (CompletableFuture<Void> done : all) {
            done.get();
        }
        assertEquals(List.of(512, 88), written.stream().map(List::size).toList());
        commits.stop();
    }

    @Test
    void shouldAnswerNobodyBeforeTheDiskHas() {
        commits.start();
        CompletableFuture<Void> done = commits.submit(1);
        await(busy);
        assertFalse(done.isDone());
        goOn.countDown();
        done.join();
    }

    @Test
    void shouldGiveBackOnlyWhatItHasNotBegun() throws Exception {
        commits.start();
        CompletableFuture<Void> underWay = commits.submit(1);
        await(busy);
        CompletableFuture<Void> queued = commits.submit(2);
        assertFalse(commits.withdraw(underWay));
        assertTrue(commits.withdraw(queued));
        goOn.countDown();
        underWay.get();
        commits.submit(3).get();
        assertEquals(List.of(List.of(1), List.of(3)), written);
        commits.stop();
    }

    @Test
    void shouldTellEverybodyOfAGroupThatTheDiskFailed() throws Exception {
        CompletableFuture<Void> failing = commits.submit(-1);
        CompletableFuture<Void> beside = commits.submit(2);
        goOn.countDown();
        commits.start();
        Throwable why = assertThrows(ExecutionException.class, failing::get).getCause();
        assertSame(why, assertThrows(ExecutionException.class, beside::get).getCause());
        commits.submit(3).get();
        commits.stop();
    }

    @Test
    void shouldWriteWhatIsQueuedBeforeItStops() throws Exception {
        List<CompletableFuture<Void>> all = submit(1, 700);
        goOn.countDown();
        commits.start();
        commits.stop();
        assertTrue(all.stream().allMatch(CompletableFuture::isDone));
    }
}
