package io.jiaohao.terminal.pad.line;

import io.jiaohao.terminal.pad.frame.Alarm;
import io.jiaohao.terminal.pad.frame.Frame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one pad is to show, and what it was sent: only what differs is sent. Confined to its {@link
 * Outbox}.
 */
final class ShownFace {
    private Face wanted;
    private List<@Nullable Frame> sent;
    private @Nullable Alarm alarm; // of the wanted face, until it was sent
    private boolean told; // the wanted face has been told that it is shown
    private long sentNanos = System.nanoTime(); // the last frame

    ShownFace(Face wanted) {
        this.wanted = wanted;
        this.alarm = wanted.alarm();
        this.sent = nothing(wanted);
    }

    private static List<@Nullable Frame> nothing(Face face) {
        return new ArrayList<>(Collections.nCopies(face.frames().size(), null));
    }

    /**
     * Something else is to be shown. A beep that is due stays due, unless it would show the old.
     */
    void want(Face face) {
        if (face.alarm() != null || alarm != null && showsOther(alarm, face)) {
            alarm = face.alarm();
        }
        wanted = face;
        told = false;
    }

    private boolean showsOther(Alarm due, Face face) {
        return due.slot() >= 0
                && !face.frames().get(due.slot()).equals(wanted.frames().get(due.slot()));
    }

    /** The pad may show anything: all is sent again. */
    void forget() {
        sent = nothing(wanted);
    }

    boolean isDue() {
        return nextSlot() >= 0 || alarm != null;
    }

    boolean isUrgent() {
        return wanted.urgent();
    }

    boolean isOlderThan(long nanos) {
        return System.nanoTime() - sentNanos > nanos;
    }

    private int nextSlot() {
        for (int slot = 0; slot < sent.size(); slot++) {
            if (!wanted.frames().get(slot).equals(sent.get(slot))) {
                return slot;
            }
        }
        return -1;
    }

    /** The next frame, which counts as sent from now on; empty when there is none. */
    Optional<Frame> next() {
        int slot = nextSlot();
        Alarm due = alarm;
        if (slot < 0 && due == null) {
            return Optional.empty();
        }
        sentNanos = System.nanoTime();
        if (slot >= 0) {
            sent.set(slot, wanted.frames().get(slot));
        }
        if (due != null && (slot < 0 || slot == due.slot())) {
            alarm = null;
            return Optional.of(due.frame());
        }
        return Optional.of(Objects.requireNonNull(sent.get(slot)));
    }

    /** All of the face was sent: gives whom to tell, once. */
    Optional<Runnable> shown() {
        if (told || nextSlot() >= 0) {
            return Optional.empty();
        }
        told = true;
        return Optional.of(wanted.onShown());
    }
}
