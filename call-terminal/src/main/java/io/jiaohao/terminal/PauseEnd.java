package io.jiaohao.terminal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.HallMirror;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When a pause ends: the page says {@code minutes} or a wall clock's {@code time} (HH:MM), and here
 * it becomes a time of the server's clock in the hall's zone, whatever this PC's clock thinks.
 * Neither means that nobody knows.
 */
final class PauseEnd {
    private PauseEnd() {}

    static void put(ObjectNode params, ObjectNode input, HallMirror mirror) {
        ZonedDateTime now =
                mirror.serverTime()
                        .atZoneSameInstant(ZoneId.of(mirror.hall().timezone()))
                        .withNano(0);
        Optional<ZonedDateTime> end =
                input.path("minutes").canConvertToInt()
                        ? Optional.of(now.plusMinutes(input.path("minutes").asInt()))
                        : wallClock(input.path("time").asText(""), now);
        end.ifPresent(time -> params.put("until", time.toOffsetDateTime().toString()));
    }

    private static Optional<ZonedDateTime> wallClock(String text, ZonedDateTime now) {
        try {
            ZonedDateTime today = now.with(LocalTime.parse(text));
            return Optional.of(today.isAfter(now) ? today : today.plusDays(1));
        } catch (DateTimeException e) {
            return Optional.empty(); // the page sent no time
        }
    }
}
