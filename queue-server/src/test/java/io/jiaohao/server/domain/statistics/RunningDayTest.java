package io.jiaohao.server.domain.statistics;

import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.minutes;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.Steps.timer;
import static io.jiaohao.server.scenario.Steps.transfer;
import static io.jiaohao.server.scenario.Steps.undo;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.NINE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.scenario.HallStage;
import io.jiaohao.server.scenario.Step;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A day whose figures are kept along from the middle of it. */
class RunningDayTest {
    private final HallStage stage = HallStage.configured(plan(), NINE);

    private void play(Step... steps) {
        List.of(steps).forEach(step -> step.play(stage));
    }

    /** The figures after steps that were seen, of which none was before. */
    private RunningFigures seen(Step... steps) {
        Hall hall = stage.hall();
        RunningDay day = RunningDay.of(hall);
        int known = stage.events().size();
        play(steps);
        for (HallEvent event : stage.events().subList(known, stage.events().size())) {
            Hall after = event.fold(hall);
            day = day.after(event, hall, after);
            hall = after;
        }
        return day.figures();
    }

    /** A board that is opened in between has not seen the call: it is no more on the ticket. */
    @Test
    void shouldCountAVisitWhoseTransferIsUndone() {
        play(timer(), open(ONE), take(PASSPORT), minutes(3), next(ONE), start(ONE), minutes(2));
        play(transfer(ONE, DEED, false), seconds(2));
        RunningFigures figures = seen(undo(ONE), minutes(1), finish(ONE));
        assertEquals(1, figures.taken());
        assertEquals(1, figures.served());
        assertEquals(new RunningFigures.Sum(1, Duration.ofMinutes(3).toMillis()), figures.waits());
    }
}
