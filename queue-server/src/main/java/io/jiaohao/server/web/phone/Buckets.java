package io.jiaohao.server.web.phone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** So many a minute for each key, as many at once; forgets who was silent longest. Any thread. */
final class Buckets {
    private static final int MOST_KEYS = 20_000;
    private static final double NANOS_PER_MINUTE = 60e9;

    /** What is left of a key's minute. */
    private record Bucket(double left, long atNanos) {}

    private final int perMinute;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = // guarded by this
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST_KEYS;
                }
            };

    Buckets(int perMinute, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
    }

    /** Whether one more is allowed; it is spent. */
    synchronized boolean allow(String key) {
        long now = nanoTime.getAsLong();
        double left = left(key, now);
        boolean allowed = left >= 1;
        buckets.put(key, new Bucket(allowed ? left - 1 : left, now));
        return allowed;
    }

    /** It was spent for nothing that counts. */
    synchronized void giveBack(String key) {
        long now = nanoTime.getAsLong();
        buckets.put(key, new Bucket(Math.min(perMinute, left(key, now) + 1), now));
    }

    private double left(String key, long now) {
        Bucket last = buckets.getOrDefault(key, new Bucket(perMinute, now));
        double earned = (now - last.atNanos()) / NANOS_PER_MINUTE * perMinute;
        return Math.min(perMinute, last.left() + earned);
    }
}
