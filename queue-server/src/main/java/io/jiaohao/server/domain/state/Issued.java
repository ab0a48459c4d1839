package io.jiaohao.server.domain.state;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.time.Instant;
import java.util.Optional;

/**
 * The numbers that were given on a day.
 *
 * @param serials per prefix, the last number given (DOMAIN N1, N2: the series belongs to the
 *     prefix)
 * @param taken per limit, how many tickets count against it (DOMAIN T1, T2): a matter's id, or a
 *     matter and an interval, see {@link #interval}
 * @param leases blocks that kiosks may give offline, newest first
 * @param anonymous per kiosk, its last numbers to nobody known (DOMAIN T4)
 */
public record Issued(
        Map<String, Integer> serials,
        Map<String, Integer> taken,
        List<Lease> leases,
        Map<DeviceId, Minute> anonymous) {
    public static final Issued NONE =
            new Issued(HashMap.empty(), HashMap.empty(), List.empty(), HashMap.empty());

    /**
     * A minute of the clock and what was counted in it.
     *
     * @param minute since 1970
     */
    public record Minute(long minute, int count) {
        private static final int SECONDS = 60;

        static long of(Instant at) {
            return Math.floorDiv(at.getEpochSecond(), SECONDS);
        }
    }

    /** The limit of a matter in one interval of the day, by its first minute. */
    public static String interval(MatterId matter, int fromMinute) {
        return matter.value() + "@" + fromMinute;
    }

    public int lastSerial(String prefix) {
        return serials.getOrElse(prefix, 0);
    }

    /** The serial is given; later ones come after it. */
    public Issued using(String prefix, int serial) {
        int last = Math.max(serial, lastSerial(prefix));
        return new Issued(serials.put(prefix, last), taken, leases, anonymous);
    }

    public int takenOf(String limit) {
        return taken.getOrElse(limit, 0);
    }

    /** Counts a ticket against its limits, or gives its places back. */
    public Issued counting(Iterable<String> limits, int change) {
        Map<String, Integer> counts = taken;
        for (String limit : limits) {
            counts = counts.put(limit, counts.getOrElse(limit, 0) + change);
        }
        return new Issued(serials, counts, leases, anonymous);
    }

    public Issued leasing(Lease lease) {
        return new Issued(serials, taken, leases.prepend(lease), anonymous)
                .using(lease.prefix(), lease.to());
    }

    /** The lease from which a kiosk may have given a number. */
    public Optional<Lease> lease(DeviceId kiosk, String number) {
        return leases.find(lease -> lease.covers(kiosk, number)).toJavaOptional();
    }

    /** How many numbers a kiosk gave to nobody known in the minute of that moment. */
    public int anonymousAt(DeviceId kiosk, Instant at) {
        return anonymous
                .get(kiosk)
                .filter(last -> last.minute() == Minute.of(at))
                .map(Minute::count)
                .getOrElse(0);
    }

    /** One more of them. */
    public Issued anonymousAgain(DeviceId kiosk, Instant at) {
        Minute now = new Minute(Minute.of(at), anonymousAt(kiosk, at) + 1);
        return new Issued(serials, taken, leases, anonymous.put(kiosk, now));
    }
}
