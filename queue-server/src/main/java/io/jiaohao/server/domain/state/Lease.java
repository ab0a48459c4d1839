package io.jiaohao.server.domain.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A block of numbers that a kiosk may issue while it is offline (DOMAIN N8).
 *
 * @param givenAt from then on the kiosk could use it
 */
public record Lease(
        DeviceId kiosk,
        QueueId queue,
        String prefix,
        int from,
        int to,
        Instant until,
        Instant givenAt) {
    public Lease {
        givenAt = // older journals have none
                Objects.requireNonNullElseGet(givenAt, () -> until.minus(Duration.ofDays(1)));
    }

    /** Whatever prefix its queue has by now. */
    public boolean covers(DeviceId device, String number) {
        return kiosk.equals(device)
                && Numbering.serial(prefix, number)
                        .filter(serial -> serial >= from && serial <= to)
                        .isPresent();
    }

    /** A moment at which the kiosk says that it gave a number, as far as that can be (FT4). */
    public Instant during(Instant said, Instant now) {
        Instant early = said.isBefore(givenAt) ? givenAt : said;
        return early.isAfter(now) ? now : early;
    }
}
