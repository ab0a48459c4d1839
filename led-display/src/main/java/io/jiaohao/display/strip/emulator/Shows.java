package io.jiaohao.display.strip.emulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What emulated strips show and have shown. Any thread. */
public final class Shows {
    private final Consumer<Shown> listener;
    private final Map<Integer, String> now = new HashMap<>(); // by address; guarded by this
    private final List<Shown> history = new ArrayList<>(); // changes only; guarded by this
    private int frames; // good ones; guarded by this

    /**
     * A strip shows something else.
     *
     * @param nanos since when, by {@link System#nanoTime()}
     */
    public record Shown(int address, String text, long nanos) {}

    /**
     * @param listener hears of each change
     */
    public Shows(Consumer<Shown> listener) {
        this.listener = listener;
    }

    void show(int address, String text) {
        Shown shown = new Shown(address, text, System.nanoTime());
        synchronized (this) {
            frames++;
            if (Objects.equals(now.put(address, text), text)) {
                return;
            }
            history.add(shown);
        }
        listener.accept(shown);
    }

    /** They lose their power, and with it what they showed. */
    public void losePower() {
        addresses().forEach(address -> show(address, ""));
    }

    private synchronized List<Integer> addresses() {
        return List.copyOf(now.keySet());
    }

    /** What a strip shows; empty for nothing yet. */
    public synchronized String at(int address) {
        return now.getOrDefault(address, "");
    }

    /** All changes so far, the oldest first. */
    public synchronized List<Shown> history() {
        return List.copyOf(history);
    }

    /** How many good frames came. */
    public synchronized int frames() {
        return frames;
    }
}
