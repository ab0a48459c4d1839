package io.jiaohao.server.push;

import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static io.jiaohao.server.scenario.TestHall.TWO;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.event.AlertRaised;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Alert;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.HallStage;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A view of a hall, and who in the server looks at it. */
class HallFeedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LONGER_THAN_PATIENT_MILLIS = 500;

    private final Vertx vertx = Vertx.vertx();
    private final ContextInternal context = ((VertxInternal) vertx).createEventLoopContext();
    private final List<HallEvent> seen = new CopyOnWriteArrayList<>();
    private final List<Hall> met = new CopyOnWriteArrayList<>();
    private final Witness witness =
            new Witness() {
                @Override
                public void meet(Hall hall) {
                    met.add(hall);
                }

                @Override
                public void see(HallEvent event, Hall before, Hall after) {
                    seen.add(event);
                }
            };

    @AfterEach
    void close() {
        vertx.close();
    }

    private HallFeed feed(Hall hall) {
        return feed(hall, () -> Future.failedFuture("not asked here"));
    }

    private HallFeed feed(Hall hall, HallSource source) {
        return new HallFeed(
                source, context, new TickSlots(System::nanoTime), Clock.systemUTC(), hall);
    }

    private static HallStage stage() {
        HallStage[] played = new HallStage[1];
        HallScenario.given(open(ONE)).then(stage -> played[0] = stage);
        return played[0];
    }

    private static AlertRaised alert(HallStage stage) {
        return alert(stage, ONE);
    }

    private static AlertRaised alert(HallStage stage, CounterId counter) {
        Alert alert = Alert.at(counter, Alert.Kind.LONG_PAUSE, stage.now());
        return new AlertRaised(alert, stage.now());
    }

    @Test
    void shouldShowAHallAndWhatHappensToIt() {
        HallStage stage = stage();
        HallFeed feed = feed(stage.hall());
        feed.show(witness);
        assertEquals(List.of(stage.hall()), met);
        long before = stage.hall().seq();
        int known = stage.events().size();
        take(PASSPORT).play(stage);
        List<HallEvent> events = stage.events().subList(known, stage.events().size());
        feed.publish(new Stretch(before, events, null, stage.hall()));
        assertEquals(events, seen);
        assertEquals(stage.hall(), feed.hall());
    }

    @Test
    void shouldShowWhatNoDeviceIsTold() {
        HallStage stage = stage();
        HallFeed feed = feed(stage.hall());
        feed.show(witness);
        AlertRaised raised = alert(stage);
        feed.publish(new Stretch(stage.hall().seq(), List.of(raised), null, null));
        assertEquals(List.of(raised), seen);
        assertTrue(feed.hall().board().watch().has(raised.alert()));
    }

    /** It overtook what happened before it: then it comes after that. */
    @Test
    void shouldShowItInItsPlace() {
        HallStage stage = stage();
        HallFeed feed = feed(stage.hall());
        feed.show(witness);
        long before = stage.hall().seq();
        int known = stage.events().size();
        take(PASSPORT).play(stage);
        List<HallEvent> events = stage.events().subList(known, stage.events().size());
        AlertRaised raised = alert(stage);
        feed.publish(new Stretch(stage.hall().seq(), List.of(raised), null, null));
        assertEquals(List.of(), seen);
        feed.publish(new Stretch(before, events, null, stage.hall()));
        assertEquals(raised, seen.get(seen.size() - 1));
        assertTrue(feed.hall().board().watch().has(raised.alert()));
        assertEquals(1, feed.hall().tickets().waitingIn(TRAVEL));
    }

    /** A stage on which a number was taken after the alert, whose hall has both. */
    private record Overtaken(Hall first, AlertRaised alert, List<HallEvent> shown, HallStage then) {
        static Overtaken played() {
            HallStage stage = stage();
            Hall first = stage.hall();
            AlertRaised alert = HallFeedTest.alert(stage, ONE);
            int known = stage.events().size();
            take(PASSPORT).play(stage);
            List<HallEvent> shown = stage.events().subList(known, stage.events().size());
            return new Overtaken(first, alert, List.copyOf(shown), stage);
        }

        Hall whole() {
            return alert.fold(then.hall());
        }

        Stretch late() {
            return new Stretch(first.seq(), List.of(alert), null, null);
        }

        Stretch early() {
            return new Stretch(first.seq(), shown, null, null);
        }
    }

    /** On the feed's own context, and comes back from it when all is done. */
    private void on(Runnable action) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        context.runOnContext(
                ignored -> {
                    action.run();
                    done.complete(null);
                });
        done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /**
     * What devices are told of came first: the count has no gap, and yet the alert is not there.
     */
    @Test
    void shouldReadTheHallAgainForWhatNoDeviceIsToldOfAndComesTooLate() throws Exception {
        Overtaken overtaken = Overtaken.played();
        AtomicInteger asked = new AtomicInteger();
        HallFeed feed =
                feed(
                        overtaken.first(),
                        () -> {
                            asked.incrementAndGet();
                            return context.succeededFuture(overtaken.whole());
                        });
        on(() -> feed.show(witness));
        on(() -> feed.publish(overtaken.early()));
        on(() -> feed.publish(overtaken.late()));
        await().atMost(PATIENCE).until(() -> met.size() == 2);
        assertEquals(overtaken.whole(), met.get(1));
        assertEquals(overtaken.whole(), feed.hall());
        on(() -> feed.publish(overtaken.late()));
        on(() -> feed.publish(overtaken.early()));
        vertx.timer(LONGER_THAN_PATIENT_MILLIS).toCompletionStage().toCompletableFuture().get();
        assertEquals(1, asked.get(), "what was before the whole hall is in it");
    }

    /** Else an alert that came while the hall was read would be lost in its turn. */
    @Test
    void shouldReadTheHallOnceMoreWhenSomethingCameMeanwhile() throws Exception {
        Overtaken overtaken = Overtaken.played();
        AlertRaised another = alert(overtaken.then(), TWO);
        Stretch meanwhile =
                new Stretch(overtaken.then().hall().seq(), List.of(another), null, null);
        List<Promise<Hall>> answers = new CopyOnWriteArrayList<>();
        HallFeed feed =
                feed(
                        overtaken.first(),
                        () -> {
                            answers.add(context.promise());
                            return answers.get(answers.size() - 1).future();
                        });
        on(() -> feed.show(witness));
        on(() -> feed.publish(overtaken.early()));
        on(() -> feed.publish(overtaken.late()));
        await().atMost(PATIENCE).until(() -> answers.size() == 1);
        on(() -> feed.publish(meanwhile));
        on(() -> answers.get(0).complete(overtaken.whole()));
        await().atMost(PATIENCE).until(() -> answers.size() == 2);
        assertTrue(feed.hall().board().watch().has(another.alert()));
        Hall both = another.fold(overtaken.whole());
        on(() -> answers.get(1).complete(both));
        await().atMost(PATIENCE).until(() -> feed.hall() == both);
    }

    @Test
    void shouldHideAHallAgain() {
        HallStage stage = stage();
        HallFeed feed = feed(stage.hall());
        feed.show(witness);
        feed.hide(witness);
        feed.publish(new Stretch(stage.hall().seq(), List.of(alert(stage)), null, null));
        assertEquals(List.of(), seen);
    }
}
