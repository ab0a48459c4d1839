package io.jiaohao.server.domain.state;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long visitors of a queue lately occupied a window, from the call to the end, no-shows
 * included (DOMAIN P2).
 *
 * @param seconds of the latest, oldest first; at most {@link #MOST}
 */
public record Pace(List<Integer> seconds) {
    public static final int MOST = 20;

    /** With fewer the configured mean is the better guess. */
    public static final int ENOUGH = 10;

    public static final Pace UNKNOWN = new Pace(List.of());

    public Pace {
        seconds = List.copyOf(seconds);
    }

    public Pace with(Duration occupied) {
        List<Integer> latest = new ArrayList<>(seconds);
        latest.add(whole(occupied));
        return new Pace(latest.subList(Math.max(0, latest.size() - MOST), latest.size()));
    }

    /** As if a visitor of that time had not been. */
    public Pace without(Duration occupied) {
        List<Integer> others = new ArrayList<>(seconds);
        int last = others.lastIndexOf(whole(occupied));
        if (last >= 0) {
            others.remove(last);
        }
        return new Pace(others);
    }

    private static int whole(Duration occupied) {
        return (int) Math.min(Integer.MAX_VALUE, occupied.toSeconds());
    }

    /** The mean, or the configured one while too few are known. */
    public Duration mean(Duration configured) {
        if (seconds.size() < ENOUGH) {
            return configured;
        }
        long sum = seconds.stream().mapToLong(Integer::longValue).sum();
        return Duration.ofSeconds(Math.max(1, sum / seconds.size()));
    }
}
