package io.jiaohao.server.domain.state;

import java.time.Instant;

/**
 * One announcement.
 *
 * @param repeat 0 the first time, 1.. at a recall
 */
public record Call(CallId id, TicketId ticket, CounterId counter, Instant at, int repeat) {}
