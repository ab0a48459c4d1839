package io.jiaohao.server.domain.state;

import org.jspecify.annotations.Nullable;

/** An answer with the objects as they were when it was given: repeated, it is the same. */
public sealed interface Reply {
    record OfTicket(Ticket ticket, boolean toHolder) implements Reply {}

    record OfCounter(Counter counter, @Nullable Ticket atHand) implements Reply {}

    record OfNotice(Notice notice) implements Reply {}

    record OfLease(Lease lease) implements Reply {}

    record Nobody() implements Reply {}

    /** A reply and the fingerprint of the request it belongs to. */
    record Remembered(String fingerprint, Reply reply) {}
}
