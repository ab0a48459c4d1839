package io.jiaohao.server.domain.statistics;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How times are spread: how many took how many whole seconds. Two of them add up to what all the
 * times together would give, so that figures of a year are as exact as those of a day; percentiles
 * are by nearest rank (DOMAIN M1). With no times all is zero. Immutable.
 */
public final class Spread {
    private static final int WHOLE = 100;
    private static final int MEDIAN = 50;
    private static final int NINETY = 90;
    private static final int NINETY_FIVE = 95;
    private static final int DECIMAL = 10;
    private static final String TIMES = "x";

    public static final Spread NONE = new Spread(0, new int[0], new int[0]);

    private final long totalMillis;
    private final int[] seconds; // rising, each once
    private final int[] counts; // of each of them

    private Spread(long totalMillis, int[] seconds, int[] counts) {
        this.totalMillis = totalMillis;
        this.seconds = seconds;
        this.counts = counts;
    }

    public static Spread of(Stream<Duration> times) {
        TreeMap<Integer, Integer> counted = new TreeMap<>();
        long[] millis = {0};
        times.forEach(
                time -> {
                    counted.merge((int) time.toSeconds(), 1, Integer::sum);
                    millis[0] += time.toMillis();
                });
        return counted.isEmpty() ? NONE : new Spread(millis[0], values(counted), counts(counted));
    }

    private static int[] values(Map<Integer, Integer> counted) {
        return counted.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] counts(Map<Integer, Integer> counted) {
        return counted.values().stream().mapToInt(Integer::intValue).toArray();
    }

    /** Reads what {@link #toString} wrote. */
    public static Spread valueOf(String text) {
        String[] parts = text.split(" ");
        int[] seconds = new int[parts.length - 1];
        int[] counts = new int[parts.length - 1];
        int last = 0;
        for (int at = 0; at < seconds.length; at++) {
            String part = parts[at + 1];
            int times = part.indexOf(TIMES);
            last += Integer.parseInt(part, 0, times < 0 ? part.length() : times, DECIMAL);
            seconds[at] = last;
            counts[at] = times < 0 ? 1 : Integer.parseInt(part.substring(times + 1));
        }
        return new Spread(Long.parseLong(parts[0]), seconds, counts);
    }

    /**
     * The sum in milliseconds, then each time by its distance from the one before: 61000 30 1x2.
     */
    @Override
    public String toString() {
        return Stream.concat(
                        Stream.of(Long.toString(totalMillis)),
                        IntStream.range(0, seconds.length).mapToObj(this::written))
                .collect(Collectors.joining(" "));
    }

    private String written(int at) {
        int step = at == 0 ? seconds[0] : seconds[at] - seconds[at - 1];
        return counts[at] == 1 ? Integer.toString(step) : step + TIMES + counts[at];
    }

    /** Of the times of both. */
    public Spread plus(Spread other) {
        if (seconds.length == 0 || other.seconds.length == 0) {
            return seconds.length == 0 ? other : this;
        }
        int[] values = new int[seconds.length + other.seconds.length];
        int[] times = new int[values.length];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < seconds.length || theirs < other.seconds.length) {
            int next = Math.min(at(mine), other.at(theirs));
            values[size] = next;
            times[size] += next == at(mine) ? counts[mine++] : 0;
            times[size++] += next == other.at(theirs) ? other.counts[theirs++] : 0;
        }
        return new Spread(
                totalMillis + other.totalMillis,
                Arrays.copyOf(values, size),
                Arrays.copyOf(times, size));
    }

    private int at(int index) {
        return index < seconds.length ? seconds[index] : Integer.MAX_VALUE;
    }

    public int count() {
        return Arrays.stream(counts).sum();
    }

    /** To the millisecond; everything else is in whole seconds. */
    public Duration mean() {
        int count = count();
        return count == 0 ? Duration.ZERO : Duration.ofMillis(totalMillis / count);
    }

    public Duration p50() {
        return rank(MEDIAN);
    }

    public Duration p90() {
        return rank(NINETY);
    }

    public Duration p95() {
        return rank(NINETY_FIVE);
    }

    public Duration max() {
        return rank(WHOLE);
    }

    /** The least time that so many percent do not exceed. */
    private Duration rank(int percent) {
        long left = ((long) count() * percent + WHOLE - 1) / WHOLE;
        for (int at = 0; at < seconds.length; at++) {
            left -= counts[at];
            if (left <= 0) {
                return Duration.ofSeconds(seconds[at]);
            }
        }
        return Duration.ZERO;
    }

    /** How many times were no longer. */
    public int within(Duration limit) {
        return IntStream.range(0, seconds.length)
                .filter(at -> seconds[at] <= limit.toSeconds())
                .map(at -> counts[at])
                .sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spread spread
                && totalMillis == spread.totalMillis
                && Arrays.equals(seconds, spread.seconds)
                && Arrays.equals(counts, spread.counts);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(totalMillis) + Arrays.hashCode(seconds);
    }
}
