package io.jiaohao.terminal;

import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.view.TicketView;
import org.jspecify.annotations.Nullable;

/**
 * A device that works at a window, with a page or without. All but {@link #link()} is for the
 * link's context.
 */
interface Workplace {
    String device();

    DeviceLink link();

    Presses presses();

    /** Whether the server can be reached. */
    boolean isUp();

    /** The ticket whose finish waits for the link, if any. */
    @Nullable TicketView finishing();

    /** Has a task run after every change of the hall and of the link. */
    void watch(Runnable onChange);
}
