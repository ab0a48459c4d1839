package io.jiaohao.server.domain.state;

import static io.jiaohao.server.scenario.HallScenario.givenHall;
import static io.jiaohao.server.scenario.Steps.absent;
import static io.jiaohao.server.scenario.Steps.at;
import static io.jiaohao.server.scenario.Steps.close;
import static io.jiaohao.server.scenario.Steps.finish;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.pause;
import static io.jiaohao.server.scenario.Steps.resume;
import static io.jiaohao.server.scenario.Steps.seconds;
import static io.jiaohao.server.scenario.Steps.start;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.scenario.Plans;
import io.jiaohao.server.scenario.Step;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** W1: what a counter does, derived from what happened at it. */
class CounterActivityTest {
    /** Service on Mondays until five; one visitor has taken a number. */
    private static HallPlan hall() {
        var monday = new OpeningHours.Interval(Set.of(DayOfWeek.MONDAY), 8 * 60, 17 * 60);
        return Plans.with(plan(), new OpeningHours(List.of(monday)));
    }

    private static Step step(String name) {
        return switch (name) {
            case "open" -> open(ONE);
            case "close" -> close(ONE);
            case "next" -> next(ONE);
            case "start" -> start(ONE);
            case "finish" -> finish(ONE);
            case "absent" -> absent(ONE, "left");
            case "pause" -> pause(ONE);
            case "resume" -> resume(ONE);
            case "5s" -> seconds(5);
            case "6s" -> seconds(6);
            case "17:00" -> at("2026-11-23T17:00:00");
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "'',                              CLOSED",
        "open,                            IDLE",
        "open close,                      CLOSED",
        "open next,                       CALLED",
        "open next start,                 SERVING",
        "open next start finish,          WRAP_UP",
        "open next start finish 5s,       WRAP_UP",
        "open next start finish 6s,       IDLE",
        "open next finish,                WRAP_UP",
        "open next absent,                IDLE",
        "open next next,                  CALLED",
        "open next 5s next,               WRAP_UP",
        "open pause,                      PAUSED",
        "open next start pause,           PAUSED",
        "open pause resume,               IDLE",
        "open next start pause resume,    SERVING",
        "open pause close,                CLOSED",
        "open 17:00,                      OVERTIME",
        "open next start 17:00,           OVERTIME",
        "open pause 17:00,                PAUSED",
        "17:00,                           CLOSED",
    })
    void shouldW1Be(String steps, CounterActivity activity) {
        Step[] played =
                Arrays.stream(steps.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(CounterActivityTest::step)
                        .toArray(Step[]::new);
        givenHall(hall(), take(PASSPORT))
                .and(played)
                .then(
                        stage -> {
                            Counter counter = stage.hall().counter(ONE);
                            assertEquals(
                                    activity,
                                    CounterActivity.of(stage.hall(), counter, stage.now()));
                        });
    }
}
