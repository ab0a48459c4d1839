package io.jiaohao.server.simulate;

import io.jiaohao.server.domain.state.Call;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Announcements, recalls included: some of a day's. */
record Calls(List<Call> all) {
    private static final double ANNOUNCEMENT_SECONDS = 8.2; // chime, Mandarin twice: DOMAIN V
    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;

    Calls {
        all = List.copyOf(all);
    }

    long count() {
        return all.size();
    }

    double aMinute(double seconds) {
        return count() * MINUTE / seconds;
    }

    /** The most in any minute of the clock. */
    long peakMinute() {
        return most(MINUTE);
    }

    /** How much of the time a loudspeaker would speak, 0 to 1; more when it could not. */
    double load(double seconds) {
        return count() * ANNOUNCEMENT_SECONDS / seconds;
    }

    /** The same in the busiest hour of the clock. */
    double peakHourLoad() {
        return most(HOUR) * ANNOUNCEMENT_SECONDS / HOUR;
    }

    private long most(long seconds) {
        return perStretch(seconds).mapToLong(Collection::size).max().orElse(0);
    }

    private Stream<List<Call>> perStretch(long seconds) {
        return all.stream()
                .collect(Collectors.groupingBy(call -> call.at().getEpochSecond() / seconds))
                .values()
                .stream();
    }
}
