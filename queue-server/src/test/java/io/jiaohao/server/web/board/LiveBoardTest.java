package io.jiaohao.server.web.board;

import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.event.DayStarted;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.PersonActed;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.PersonId;
import io.jiaohao.server.domain.state.Ruling;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.HallStage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One picture for everybody who looks on. */
class LiveBoardTest {
    private final TestClock clock = new TestClock();
    private final LiveBoard board =
            new LiveBoard(
                    Runnable::run,
                    new BoardSources(Comparisons.UNKNOWN, OrderLog.NONE, clerk -> "Wang Li"),
                    clock);

    /** Only the test moves it. */
    private static final class TestClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T01:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Keeps what it was shown. */
    private static final class Watcher implements Onlooker {
        private final boolean seesClerks;
        private final List<String> shown = new ArrayList<>();
        private boolean gone;

        Watcher(boolean seesClerks) {
            this.seesClerks = seesClerks;
        }

        @Override
        public boolean seesClerks() {
            return seesClerks;
        }

        @Override
        public void show(String event) {
            shown.add(event);
        }

        @Override
        public boolean leaves(Instant now) {
            return gone;
        }
    }

    private Watcher watcher() {
        Watcher watcher = new Watcher(true);
        board.join(watcher);
        return watcher;
    }

    private void second() {
        clock.pass(Duration.ofSeconds(1));
        board.tick();
    }

    /** A hall with one window open and one who waits. */
    private static HallStage stage() {
        HallStage[] played = new HallStage[1];
        HallScenario.given(open(ONE), take(PASSPORT)).then(stage -> played[0] = stage);
        return played[0];
    }

    private void happens(HallStage stage) {
        Hall before = stage.hall();
        int known = stage.events().size();
        take(PASSPORT).play(stage);
        Hall after = stage.hall();
        List<HallEvent> events = stage.events();
        events.subList(known, events.size()).forEach(event -> board.see(event, before, after));
    }

    @Test
    void shouldShowTheSamePictureToAll() {
        board.meet(stage().hall());
        Watcher one = watcher();
        Watcher other = watcher();
        second();
        assertEquals(1, one.shown.size());
        assertEquals(one.shown, other.shown);
        assertTrue(one.shown.get(0).contains("\"waiting\":1"), one.shown.get(0));
    }

    @Test
    void shouldShowAtMostOnePictureASecond() {
        HallStage stage = stage();
        board.meet(stage.hall());
        Watcher watcher = watcher();
        second();
        happens(stage);
        happens(stage);
        assertEquals(1, watcher.shown.size());
        second();
        assertEquals(2, watcher.shown.size());
        assertTrue(watcher.shown.get(1).contains("\"waiting\":3"), watcher.shown.get(1));
    }

    @Test
    void shouldSayEachTwoSecondsThatAllIsWell() {
        board.meet(stage().hall());
        Watcher watcher = watcher();
        for (int i = 0; i < 5; i++) {
            second();
        }
        assertEquals(3, watcher.shown.size());
    }

    @Test
    void shouldShowTheNewestPictureToALateComer() {
        board.meet(stage().hall());
        watcher();
        second();
        assertEquals(1, watcher().shown.size());
    }

    @Test
    void shouldShowNoClerkToWhoMayNotSeeThem() {
        board.meet(stage().hall());
        Watcher clerk = new Watcher(false);
        board.join(clerk);
        Watcher supervisor = watcher();
        second();
        assertFalse(clerk.shown.get(0).contains("Wang Li"));
        assertTrue(supervisor.shown.get(0).contains("Wang Li"));
    }

    /** The turn of the day was lost on its way. */
    @Test
    void shouldForgetWhatWasOrderedOnAnotherDay() {
        Hall monday = stage().hall();
        board.meet(monday);
        Ruling ruling = new Ruling(new PersonId("wang"), "a drill", clock.instant());
        board.see(new PersonActed(ruling, "ResumeHall", ""), monday, monday);
        Watcher watcher = watcher();
        second();
        assertTrue(watcher.shown.get(0).contains("a drill"), watcher.shown.get(0));
        board.meet(new DayStarted(LocalDate.of(2026, 11, 24), clock.instant()).fold(monday));
        second();
        assertFalse(watcher.shown.get(1).contains("a drill"), watcher.shown.get(1));
    }

    @Test
    void shouldForgetAHallAtWhichNobodyLooks() {
        board.meet(stage().hall());
        Watcher watcher = watcher();
        second();
        watcher.gone = true;
        second();
        assertFalse(board.isForgotten());
        clock.pass(Duration.ofMinutes(2));
        assertTrue(board.isForgotten());
    }
}
