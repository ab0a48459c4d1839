package io.jiaohao.terminal.pad.line;

import io.jiaohao.terminal.pad.frame.Frame;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What is to go over a line, in this order: answers, which pads wait for; what a clerk waits to
 * see; the rest; what was shown for long, once more. Of what a pad shows only the newest counts, so
 * that a slow bus is late by one round and never by a queue. Any thread.
 */
public final class Outbox {
    private final long refreshNanos;
    private final Deque<Frame> answers = new ArrayDeque<>();
    private final Map<Integer, ShownFace> faces = new LinkedHashMap<>(); // by address
    private boolean open; // somebody is there to send to

    Outbox(long refreshNanos) {
        this.refreshNanos = refreshNanos;
    }

    /** Sends a frame once, before all else; lost when the line is. */
    public synchronized void answer(Frame frame) {
        if (open) {
            answers.addLast(frame);
            notifyAll();
        }
    }

    /** What a pad is to show from now on. */
    public void show(int address, Face face) {
        want(address, face);
        tellShown(); // it may be what the pad shows already
    }

    private synchronized void want(int address, Face face) {
        ShownFace shown = faces.get(address);
        if (shown == null) {
            faces.put(address, new ShownFace(face));
        } else {
            boolean waits = shown.isDue();
            shown.want(face);
            if (!waits) { // else it keeps its place
                faces.remove(address);
                faces.put(address, shown);
            }
        }
        notifyAll();
    }

    /** The line is there. */
    synchronized void open() {
        open = true;
        notifyAll();
    }

    /**
     * The line is gone: the answers that it owed are owed no more, and everything will have to be
     * shown anew.
     */
    synchronized void close() {
        open = false;
        answers.clear();
        faces.values().forEach(ShownFace::forget);
    }

    /** Waits for the next frame to send. */
    synchronized Frame take() throws InterruptedException {
        Optional<Frame> next = next();
        while (next.isEmpty()) {
            TimeUnit.NANOSECONDS.timedWait(this, refreshNanos);
            next = next();
        }
        return next.get();
    }

    private Optional<Frame> next() {
        if (!open) {
            return Optional.empty();
        }
        if (!answers.isEmpty()) {
            return Optional.of(answers.removeFirst());
        }
        return due(ShownFace::isUrgent).or(() -> due(face -> true)).or(this::again);
    }

    private Optional<Frame> due(Predicate<ShownFace> kind) {
        Collection<ShownFace> all = faces.values();
        return all.stream()
                .filter(kind)
                .filter(ShownFace::isDue)
                .findFirst()
                .flatMap(ShownFace::next);
    }

    private Optional<Frame> again() {
        return faces.values().stream()
                .filter(face -> face.isOlderThan(refreshNanos))
                .findFirst()
                .flatMap(
                        face -> {
                            face.forget();
                            return face.next();
                        });
    }

    /** The frame that was taken has gone out: tells whose face is complete. */
    void tellShown() {
        complete().forEach(Runnable::run);
    }

    private synchronized Collection<Runnable> complete() {
        return faces.values().stream().flatMap(face -> face.shown().stream()).toList();
    }
}
