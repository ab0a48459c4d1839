package io.jiaohao.kiosk.take;

import io.jiaohao.protocol.view.TicketView;
import org.jspecify.annotations.Nullable;

/**
 * A touch that a dead program had under way.
 *
 * @param ticket null when only the server knows it
 * @param maybeOut whether the printer may have had it already
 */
public record LeftTouch(TouchOrder order, @Nullable TicketView ticket, boolean maybeOut) {}
