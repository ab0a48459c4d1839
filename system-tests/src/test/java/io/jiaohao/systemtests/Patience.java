package io.jiaohao.systemtests;

import java.time.Duration;

/**
 * How long a test waits. Timing never decides a test: a wait for something that should take a
 * figure ends at ten times it, and what it took is reported.
 *
 * @param figure how long it should take
 */
public record Patience(Duration figure) {
    private static final int TIMES = 10;

    /** For an answer or an event on this machine. */
    public static final Patience SOON = new Patience(Duration.ofSeconds(2));

    /** For a program to start or stop on a machine that may be busy. */
    public static final Patience PROGRAM = new Patience(Duration.ofSeconds(5));

    public static Patience of(Duration figure) {
        return new Patience(figure);
    }

    public Duration limit() {
        return figure.multipliedBy(TIMES);
    }

    /** When to give up, by {@link System#nanoTime()}. */
    public long deadline() {
        return System.nanoTime() + limit().toNanos();
    }
}
