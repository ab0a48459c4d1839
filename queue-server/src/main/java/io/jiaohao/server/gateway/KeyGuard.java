package io.jiaohao.server.gateway;

import io.jiaohao.server.config.ServerFile;
import io.jiaohao.server.limit.RateLimit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Slows down who guesses device keys: counts wrong ones by address, and by address and device. Not
 * by device alone, for then anybody could keep a device out by naming it. Any thread.
 */
final class KeyGuard {
    private static final ServerFile.Rate PER_ADDRESS = new ServerFile.Rate(20, 200);
    private static final ServerFile.Rate PER_DEVICE = new ServerFile.Rate(1, 20);
    private static final int MOST_KEPT = 20_000;

    private final LongSupplier nanoTime;
    private final Map<String, RateLimit> limits =
            new LinkedHashMap<>(16, 0.75f, true) { // the one not asked for longest goes first
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, RateLimit> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    KeyGuard(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether a key may be tried for that device from there. */
    synchronized boolean mayTry(String address, String device) {
        return limit(address, PER_ADDRESS).allows()
                && limit(pair(address, device), PER_DEVICE).allows();
    }

    /** A key was tried and is wrong. */
    synchronized void wrong(String address, String device) {
        limit(address, PER_ADDRESS).spend();
        limit(pair(address, device), PER_DEVICE).spend();
    }

    private static String pair(String address, String device) {
        return address + ' ' + device.hashCode();
    }

    private RateLimit limit(String key, ServerFile.Rate rate) {
        return limits.computeIfAbsent(key, any -> new RateLimit(rate, nanoTime));
    }
}
