package io.jiaohao.terminal.pad;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;

/**
 * The window that a pad works at, whoever else works there. All but {@link #run} is called on the
 * context that {@code run} leads to, and calls back on it.
 */
public interface PadWindow {
    /** Runs a task on the window's context. Any thread. */
    void run(Runnable task);

    /** Has a task run after every change. */
    void watch(Runnable onChange);

    Sight sight();

    /** Does what the page's button does; fails when that was refused or could not be sent. */
    Future<JsonNode> press(PadPress press);

    /** A visitor's score of a ticket that was served here; it is kept until the server has it. */
    void rate(String ticket, int score);
}
