package io.jiaohao.server.domain.statistics;

import static io.jiaohao.server.scenario.TestHall.HALL;

import io.jiaohao.server.domain.event.Batch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All days of a log. */
public record Days(List<DayStatistics> all) {
    public static Days of(List<Batch> batches) {
        List<DayStatistics> days = new ArrayList<>();
        History history = History.of(HALL);
        for (Batch batch : batches) {
            history = history.after(batch, days::add);
        }
        history.day().ifPresent(days::add);
        return new Days(days);
    }

    /**
     * @param date null for the last one
     */
    public DayStatistics on(@Nullable LocalDate date) {
        return date == null
                ? all.get(all.size() - 1)
                : all.stream().filter(day -> day.day().equals(date)).findFirst().orElseThrow();
    }
}
