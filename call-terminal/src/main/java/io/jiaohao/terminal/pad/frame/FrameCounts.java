package io.jiaohao.terminal.pad.frame;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** How many good frames a line has brought, and how many of each fault. Any thread. */
public final class FrameCounts {
    private final LongAdder good = new LongAdder();
    private final Map<Fault, LongAdder> faults =
            Arrays.stream(Fault.values())
                    .collect(
                            Collectors.toUnmodifiableMap(fault -> fault, fault -> new LongAdder()));

    void good() {
        good.increment();
    }

    public void add(Fault fault) {
        faults.get(fault).increment();
    }

    public long goodFrames() {
        return good.sum();
    }

    public long of(Fault fault) {
        return faults.get(fault).sum();
    }

    /** All faults together. */
    public long faults() {
        return faults.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** For a log: {@code 12 frames, 3 short, 1 checksum}. */
    @Override
    public String toString() {
        return new TreeMap<>(faults)
                .entrySet().stream()
                        .filter(each -> each.getValue().sum() > 0)
                        .map(
                                each ->
                                        ", %d %s"
                                                .formatted(
                                                        each.getValue().sum(),
                                                        each.getKey().word()))
                        .collect(Collectors.joining("", good.sum() + " frames", ""));
    }
}
