package io.jiaohao.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How busy the whole machine has been since it began, as Linux tells in {@code /proc/stat}: what
 * others used while something was measured is part of its noise.
 */
record Machine(long busyMillis) {
    private static final long MILLIS_PER_TICK = 10;
    private static final int IDLE = 3;
    private static final int IO_WAIT = 4;
    private static final int STEAL = 7;

    static Machine now() {
        List<Long> ticks =
                Arrays.stream(first("/proc/stat").trim().split(" +"))
                        .skip(1)
                        .map(Long::valueOf)
                        .toList();
        long busy = 0;
        for (int field = 0; field <= STEAL; field++) {
            busy += field == IDLE || field == IO_WAIT ? 0 : ticks.get(field);
        }
        return new Machine(busy * MILLIS_PER_TICK);
    }

    /** What it is. */
    static Map<String, Object> description() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("processors", Runtime.getRuntime().availableProcessors());
        facts.put("memoryMiB", Long.parseLong(first("/proc/meminfo").replaceAll("\\D", "")) / 1024);
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("java", System.getProperty("java.runtime.version"));
        facts.put("load", first("/proc/loadavg"));
        return facts;
    }

    private static String first(String file) {
        try {
            return Files.readAllLines(Path.of(file)).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
