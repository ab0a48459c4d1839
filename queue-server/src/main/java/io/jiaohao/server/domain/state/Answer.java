package io.jiaohao.server.domain.state;

/** What an accepted command answers with, as references into the hall after it. */
public sealed interface Answer {

    /**
     * @param toHolder whether the reply is for the ticket's holder, who gets the link
     */
    record OfTicket(TicketId ticket, boolean toHolder) implements Answer {
        @Override
        public Reply in(Hall hall) {
            return new Reply.OfTicket(hall.tickets().known(ticket), toHolder);
        }
    }

    record OfCounter(CounterId counter) implements Answer {
        @Override
        public Reply in(Hall hall) {
            Counter found = hall.counter(counter);
            return new Reply.OfCounter(found, hall.atHand(found).orElse(null));
        }
    }

    record OfNotice(Notice notice) implements Answer {
        @Override
        public Reply in(Hall hall) {
            return new Reply.OfNotice(notice);
        }
    }

    record OfLease(Lease lease) implements Answer {
        @Override
        public Reply in(Hall hall) {
            return new Reply.OfLease(lease);
        }
    }

    /** Nobody waits: not an error. */
    record Nobody() implements Answer {
        @Override
        public Reply in(Hall hall) {
            return new Reply.Nobody();
        }
    }

    /** The objects of the answer, as they are in the hall now. */
    Reply in(Hall hall);
}
