package io.jiaohao.server.web.board;

import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.TRAVEL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.event.AlertCleared;
import io.jiaohao.server.domain.event.AlertRaised;
import io.jiaohao.server.domain.state.Alert;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.TicketId;
import io.jiaohao.server.scenario.HallScenario;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a supervisor is told of. */
class WatchPresenterTest {
    private static final int MANY = 250;

    private static Hall hall() {
        Hall[] played = new Hall[1];
        HallScenario.given().then(stage -> played[0] = stage.hall());
        return played[0];
    }

    /** Of the tickets of a visit each. */
    private static Hall marked(Hall hall, int count) {
        Hall marked = hall;
        for (int i = 1; i <= count; i++) {
            Instant at = NINE.plusSeconds(i);
            Alert mark =
                    new Alert(Alert.Kind.QUICK_SKIP, ONE, null, new TicketId("ticket-" + i), at);
            marked = new AlertRaised(mark, at).fold(marked);
        }
        return marked;
    }

    private static Hall pausedAndBack(Hall hall, int count) {
        Hall paused = hall;
        for (int i = 1; i <= count; i++) {
            Instant at = NINE.plusSeconds(i);
            Alert pause = Alert.at(ONE, Alert.Kind.LONG_PAUSE, at);
            paused = new AlertRaised(pause, at).fold(paused);
            paused = new AlertCleared(pause, at).fold(paused);
        }
        return paused;
    }

    private static List<BoardView.AlertRow> alerts(Hall hall) {
        return new WatchPresenter(hall, List.of(), NINE).watch().alerts();
    }

    private static Hall inNeed() {
        return new AlertRaised(Alert.in(TRAVEL, Alert.Kind.NEEDS_HELP, NINE), NINE).fold(hall());
    }

    @Test
    void shouldTellWhatIsOpenHoweverMuchCameSince() {
        List<BoardView.AlertRow> alerts = alerts(pausedAndBack(inNeed(), MANY));
        assertEquals(200, alerts.size());
        assertEquals("NEEDS_HELP", alerts.get(199).kind());
        assertEquals(NINE.plusSeconds(MANY), alerts.get(0).since().toInstant());
    }

    @Test
    void shouldTellAllThatIsOpen() {
        assertEquals(601, alerts(marked(inNeed(), 600)).size());
    }
}
