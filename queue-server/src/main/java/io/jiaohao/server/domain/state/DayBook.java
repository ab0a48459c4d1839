package io.jiaohao.server.domain.state;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a hall counts and remembers for one business day.
 *
 * @param date null before the first day
 * @param serials per prefix, the last number given (DOMAIN N1, N2: the series belongs to the
 *     prefix)
 * @param taken per matter, how many tickets count against its cap
 * @param requests what each request was answered
 * @param shown what devices were last told about opening
 */
public record DayBook(
        @Nullable LocalDate date,
        Map<String, Integer> serials,
        Map<MatterId, Integer> taken,
        Map<String, Reply.Remembered> requests,
        List<Lease> leases,
        Opening shown) {
    public static final DayBook NONE =
            new DayBook(
                    null,
                    HashMap.empty(),
                    HashMap.empty(),
                    HashMap.empty(),
                    List.empty(),
                    Opening.UNKNOWN);

    public DayBook at(LocalDate day) {
        return new DayBook(
                day, HashMap.empty(), HashMap.empty(), HashMap.empty(), List.empty(), shown);
    }

    public int lastSerial(String prefix) {
        return serials.getOrElse(prefix, 0);
    }

    /** The serial is given; later ones come after it. */
    public DayBook using(String prefix, int serial) {
        int last = Math.max(serial, lastSerial(prefix));
        return new DayBook(date, serials.put(prefix, last), taken, requests, leases, shown);
    }

    public int takenOf(MatterId matter) {
        return taken.getOrElse(matter, 0);
    }

    /** Counts a ticket against its matter's cap, or gives its place back. */
    public DayBook counting(MatterId matter, int change) {
        return new DayBook(
                date,
                serials,
                taken.put(matter, takenOf(matter) + change),
                requests,
                leases,
                shown);
    }

    public DayBook remembering(RequestKey request, Reply reply) {
        return new DayBook(
                date,
                serials,
                taken,
                requests.put(request.key(), new Reply.Remembered(request.fingerprint(), reply)),
                leases,
                shown);
    }

    public Optional<Reply.Remembered> remembered(RequestKey request) {
        return requests.get(request.key()).toJavaOptional();
    }

    public DayBook leasing(Lease lease) {
        return new DayBook(date, serials, taken, requests, leases.prepend(lease), shown)
                .using(lease.prefix(), lease.to());
    }

    public boolean leased(DeviceId kiosk, QueueId queue, int serial) {
        return leases.exists(lease -> lease.covers(kiosk, queue, serial));
    }

    public DayBook showing(Opening opening) {
        return new DayBook(date, serials, taken, requests, leases, opening);
    }
}
