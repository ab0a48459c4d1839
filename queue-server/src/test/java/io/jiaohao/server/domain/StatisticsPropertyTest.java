package io.jiaohao.server.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.event.DayStarted;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.event.TicketTaken;
import io.jiaohao.server.domain.event.TicketVoided;
import io.jiaohao.server.domain.state.Rules.NextWhileCalled;
import io.jiaohao.server.domain.statistics.Counts;
import io.jiaohao.server.domain.statistics.DayStatistics;
import io.jiaohao.server.domain.statistics.Days;
import io.jiaohao.server.domain.statistics.Figures;
import io.jiaohao.server.domain.statistics.Work;
import io.jiaohao.server.scenario.HallStage;
import io.jiaohao.server.scenario.Steps;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** The figures of a day agree, whatever happened in it. */
class StatisticsPropertyTest {
    private static final int TRIES = 200;
    private static final List<ToIntFunction<Counts>> SUMMED =
            List.of(
                    Counts::taken,
                    Counts::voided,
                    Counts::served,
                    Counts::noShow,
                    Counts::cancelled,
                    Counts::unserved,
                    Counts::stillHere);

    @Provide
    Arbitrary<List<HallPropertyTest.Move>> streams() {
        return new HallPropertyTest().streams();
    }

    private static List<LocalDate> days(HallStage stage) {
        return stage.events().stream()
                .filter(DayStarted.class::isInstance)
                .map(event -> ((DayStarted) event).day())
                .toList();
    }

    private static DayStatistics of(List<Batch> batches, @Nullable LocalDate day) {
        return Days.of(batches).on(day);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void shouldM2AgreeToTheTicketInEveryLine(
            @ForAll("streams") List<HallPropertyTest.Move> stream, @ForAll NextWhileCalled rule) {
        HallStage stage = HallPropertyTest.play(stream, rule);
        int taken = 0;
        int voided = 0;
        for (LocalDate day : days(stage)) {
            DayStatistics statistics = of(stage.batches(), day);
            assertAgrees(statistics);
            taken += statistics.whole().counts().taken();
            voided += statistics.whole().counts().voided();
        }
        assertEquals(count(stage.events(), TicketVoided.class), voided);
        assertEquals(count(stage.events(), TicketTaken.class), taken + voided);
    }

    private static long count(List<HallEvent> events, Class<? extends HallEvent> kind) {
        return events.stream().filter(kind::isInstance).count();
    }

    private static void assertAgrees(DayStatistics day) {
        Counts whole = day.whole().counts();
        assertEquals(
                whole.taken(),
                whole.served()
                        + whole.noShow()
                        + whole.cancelled()
                        + whole.unserved()
                        + whole.stillHere());
        assertSum(day, day.origins().halfHours().values().stream());
        assertSum(day, day.origins().queues().values().stream());
        assertSum(day, day.origins().matters().values().stream());
        assertSum(day, day.origins().lanes().values().stream());
        assertSum(day, called(day, day.places().windows().values()));
        assertSum(day, called(day, day.places().clerks().values()));
    }

    private static Stream<Figures> called(DayStatistics day, Collection<Work> work) {
        return Stream.concat(work.stream().map(Work::figures), Stream.of(day.places().uncalled()));
    }

    private static void assertSum(DayStatistics day, Stream<Figures> lines) {
        List<Figures> all = lines.toList();
        for (ToIntFunction<Counts> count : SUMMED) {
            assertEquals(
                    count.applyAsInt(day.whole().counts()),
                    all.stream().map(Figures::counts).mapToInt(count).sum());
        }
        assertEquals(
                day.whole().stops().calls(),
                all.stream().mapToInt(figures -> figures.stops().calls()).sum());
        assertEquals(
                day.whole().waits().count(),
                all.stream().mapToInt(figures -> figures.waits().count()).sum());
        assertEquals(
                day.whole().promises().told(),
                all.stream().mapToInt(figures -> figures.promises().told()).sum());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void shouldM2LeaveNobodyWhenTheDayIsOver(
            @ForAll("streams") List<HallPropertyTest.Move> stream) {
        HallStage stage = HallPropertyTest.play(stream, NextWhileCalled.FINISH);
        Steps.seconds(100 * 86_400L).play(stage); // the clock may have been set back
        Steps.timer().play(stage);
        List<LocalDate> over = days(stage);
        for (LocalDate day : over.subList(0, over.size() - 1)) {
            assertEquals(0, of(stage.batches(), day).whole().counts().stillHere());
        }
        assertTrue(over.size() > 1);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void shouldM4GiveTheSameFromTheJournalsBytes(
            @ForAll("streams") List<HallPropertyTest.Move> stream, @ForAll NextWhileCalled rule) {
        HallStage stage = HallPropertyTest.play(stream, rule);
        for (LocalDate day : days(stage)) {
            assertEquals(of(stage.batches(), day), of(stage.journal(), day));
        }
    }
}
