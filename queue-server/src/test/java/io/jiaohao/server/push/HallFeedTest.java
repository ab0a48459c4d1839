package io.jiaohao.server.push;

import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.event.AlertRaised;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Alert;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.HallStage;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A view of a hall, and who in the server looks at it. */
class HallFeedTest {
    private final Vertx vertx = Vertx.vertx();
    private final List<HallEvent> seen = new ArrayList<>();
    private final List<Hall> met = new ArrayList<>();
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
        return new HallFeed(
                () -> Future.failedFuture("not asked here"),
                vertx.getOrCreateContext(),
                new TickSlots(System::nanoTime),
                Clock.systemUTC(),
                hall);
    }

    private static HallStage stage() {
        HallStage[] played = new HallStage[1];
        HallScenario.given(open(ONE)).then(stage -> played[0] = stage);
        return played[0];
    }

    private static AlertRaised alert(HallStage stage) {
        Alert alert = Alert.at(ONE, Alert.Kind.LONG_PAUSE, stage.now());
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
