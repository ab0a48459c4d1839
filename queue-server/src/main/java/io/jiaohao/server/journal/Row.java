package io.jiaohao.server.journal;

import io.jiaohao.server.domain.event.Batch;
import io.jiaohao.server.domain.event.DayStarted;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.HallId;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it is appended, already written as JSON.
 *
 * @param day the business day that it begins
 */
record Row(HallId hall, long revision, String command, String json, @Nullable String day) {
    static Row of(HallId hall, long revision, Batch batch) {
        String json = new String(HallJson.write(batch), StandardCharsets.UTF_8);
        return new Row(hall, revision, batch.command(), json, day(batch));
    }

    private static @Nullable String day(Batch batch) {
        String day = null;
        for (HallEvent event : batch.events()) {
            if (event instanceof DayStarted begun) {
                day = begun.day().toString();
            }
        }
        return day;
    }
}
