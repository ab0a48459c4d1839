package io.jiaohao.display.strip.line;

import io.jiaohao.display.strip.driver.StripDriver;
import io.jiaohao.display.strip.driver.StripTarget;
import io.jiaohao.display.strip.driver.TroubleException;
import io.jiaohao.display.strip.face.Scene;
import io.jiaohao.display.strip.face.Strip;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A strip on a line, and what its device was told last. Used by the line's thread, save {@link
 * #onDevice()} and {@link #trouble()}.
 */
public final class LineStrip {
    private static final Duration FIRST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(4);
    private static final int CUT_AFTER =
            2; // failures in a row; one alone keeps the calls that wait

    private final Strip strip;
    private final StripTarget target;
    private byte[] sent = {}; // what it was told; empty while nothing is known of it
    private long sentAt; // when it took that
    private long triedAt; // when it was told last, whether it took it or not
    private boolean silent; // it gave no answer to what it was told last
    private int failures; // in a row
    private long restUntil; // after a failure
    private Duration rest = FIRST_REST; // doubles with each failure
    private volatile @Nullable Scene onDevice; // what it shows
    private volatile @Nullable String trouble = "it was not opened yet"; // null while all is well

    /**
     * How urgent something is, the most urgent first; a strip that seems gone waits for the others.
     */
    enum Rank {
        CALL,
        CHANGE,
        FLASH,
        REFRESH
    }

    /** Something to send. */
    record Due(LineStrip strip, Scene scene, byte[] payload, Rank rank) {
        long since() {
            return strip.triedAt;
        }
    }

    public LineStrip(Strip strip, StripTarget target) {
        this.strip = strip;
        this.target = target;
        strip.cut();
    }

    public StripTarget target() {
        return target;
    }

    /** What the device was seen to take last; null before and after a loss. Any thread. */
    public @Nullable Scene onDevice() {
        return onDevice;
    }

    /** What is wrong with it, for a person; null while it works. Any thread. */
    public @Nullable String trouble() {
        return trouble;
    }

    /** What it is to be sent; null for nothing. What it shows already counts as shown. */
    @Nullable Due due(StripDriver driver, Duration refresh, long now) {
        if (failures > 0 && restUntil > now) {
            return null;
        }
        if (failures >= CUT_AFTER) {
            strip.joined(); // tried again
        }
        Scene scene = strip.scene(now);
        byte[] payload = driver.payload(target, scene);
        if (!Arrays.equals(payload, sent)) {
            return new Due(this, scene, payload, rank(scene));
        }
        if (!scene.equals(onDevice)) {
            took(scene, now);
        }
        return now - sentAt >= refresh.toNanos()
                ? new Due(this, scene, payload, Rank.REFRESH)
                : null;
    }

    private Rank rank(Scene scene) {
        if (failures >= CUT_AFTER) {
            return Rank.REFRESH;
        }
        Scene before = onDevice;
        if (scene.isDue()) {
            return Rank.CALL;
        }
        return before != null && before.saysAs(scene) ? Rank.FLASH : Rank.CHANGE;
    }

    /** The device has taken it. */
    void shown(Due due, long now) {
        sent = due.payload();
        sentAt = now;
        triedAt = now;
        silent = false;
        failures = 0;
        rest = FIRST_REST;
        trouble = null;
        took(due.scene(), now);
    }

    private void took(Scene scene, long now) {
        onDevice = scene;
        strip.shown(scene, now);
    }

    /** The device did not take it. */
    void failed(TroubleException failure, long now) {
        String why = String.valueOf(failure.getMessage());
        triedAt = now;
        silent = failure.isSilent();
        failures++;
        trouble = why;
        sent = new byte[0];
        if (failures >= CUT_AFTER) {
            lost(why);
        }
        restUntil = now + rest.toNanos();
        rest = rest.compareTo(LONGEST_REST.dividedBy(2)) > 0 ? LONGEST_REST : rest.multipliedBy(2);
    }

    /** The way to it is lost: nothing is known of what it shows. */
    void lost(String why) {
        trouble = why;
        onDevice = null;
        sent = new byte[0];
        strip.cut();
    }

    /** Whether it gave no answer to what it was told last. */
    boolean isSilent() {
        return silent;
    }

    /** The line is there. */
    void joined() {
        silent = false;
        failures = 0;
        strip.joined();
    }
}
