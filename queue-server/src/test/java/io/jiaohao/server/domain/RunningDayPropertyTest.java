package io.jiaohao.server.domain;

import static io.jiaohao.server.scenario.TestHall.HALL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Rules.NextWhileCalled;
import io.jiaohao.server.domain.statistics.DayStatistics;
import io.jiaohao.server.domain.statistics.Days;
import io.jiaohao.server.domain.statistics.Figures;
import io.jiaohao.server.domain.statistics.RunningDay;
import io.jiaohao.server.domain.statistics.RunningFigures;
import io.jiaohao.server.scenario.HallStage;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Figures that are kept along are those of the day's statistics, whatever happened. */
class RunningDayPropertyTest {
    private static final int TRIES = 200;

    private Hall hall = Hall.unborn(HALL);
    private RunningDay kept = RunningDay.of(hall);

    @Provide
    Arbitrary<List<HallPropertyTest.Move>> streams() {
        return new HallPropertyTest().streams();
    }

    private void fold(HallEvent event) {
        Hall after = event.fold(hall);
        kept = kept.after(event, hall, after);
        hall = after;
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void shouldM2KeepTheFiguresOfTheDaysStatistics(
            @ForAll("streams") List<HallPropertyTest.Move> stream, @ForAll NextWhileCalled rule) {
        HallStage stage = HallPropertyTest.play(stream, rule);
        hall = Hall.unborn(HALL);
        kept = RunningDay.of(hall);
        stage.events().forEach(this::fold);
        assertSame(statistics(stage), kept.figures());
    }

    private static DayStatistics statistics(HallStage stage) {
        return Days.of(stage.batches()).on(null);
    }

    private static void assertSame(DayStatistics day, RunningFigures kept) {
        Figures whole = day.whole();
        assertEquals(whole.counts().taken(), kept.taken());
        assertEquals(whole.counts().served(), kept.served());
        assertEquals(whole.waits().count(), kept.waits().count());
        assertEquals(whole.waits().mean().toSeconds(), kept.waits().mean().toSeconds());
        day.origins()
                .queues()
                .forEach(
                        (queue, figures) ->
                                assertEquals(
                                        figures.waits().count(),
                                        kept.queues()
                                                .get(queue)
                                                .map(RunningFigures.Sum::count)
                                                .getOrElse(0)));
        var flows = kept.halfHours().values();
        assertEquals(kept.taken(), flows.map(RunningFigures.Flow::taken).sum().intValue());
        assertEquals(kept.served(), flows.map(RunningFigures.Flow::served).sum().intValue());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void shouldM2CountTheSameWhenItBeginsInTheMiddle(
            @ForAll("streams") List<HallPropertyTest.Move> stream, @ForAll NextWhileCalled rule) {
        HallStage stage = HallPropertyTest.play(stream, rule);
        hall = Hall.unborn(HALL);
        int half = stage.events().size() / 2;
        stage.events().subList(0, half).forEach(event -> hall = event.fold(hall));
        kept = RunningDay.of(hall);
        stage.events().subList(half, stage.events().size()).forEach(this::fold);
        DayStatistics day = statistics(stage);
        assertEquals(day.whole().counts().taken(), kept.figures().taken());
        assertEquals(day.whole().counts().served(), kept.figures().served());
        assertEquals(RunningDay.of(hall).figures().missed(), kept.figures().missed());
        assertEquals(RunningDay.of(hall).figures().halfHours(), kept.figures().halfHours());
    }
}
