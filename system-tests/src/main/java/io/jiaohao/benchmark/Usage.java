package io.jiaohao.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process has used, as Linux tells in {@code /proc}.
 *
 * @param cpuMillis processor time since it began, of all its threads
 * @param residentBytes memory now
 */
record Usage(long cpuMillis, long residentBytes) {
    private static final int AFTER_NAME = 2; // the fields of stat behind the name in brackets
    private static final int USER = 13 - AFTER_NAME;
    private static final int SYSTEM = 14 - AFTER_NAME;
    private static final long MILLIS_PER_TICK = 10; // USER_HZ is 100 on every Linux
    private static final long BYTES_PER_KIB = 1_024;

    static Usage of(long pid) {
        Path folder = Path.of("/proc", String.valueOf(pid));
        try {
            String stat = Files.readString(folder.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
            long resident =
                    Files.readAllLines(folder.resolve("status")).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0);
            return new Usage(ticks * MILLIS_PER_TICK, resident * BYTES_PER_KIB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Usage ofSelf() {
        return of(ProcessHandle.current().pid());
    }
}
