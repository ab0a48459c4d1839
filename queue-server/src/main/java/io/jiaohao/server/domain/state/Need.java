package io.jiaohao.server.domain.state;

/** What a hall has to have for a ticket to be called. */
public record Need(QueueId queue, MatterId matter, LaneId lane) {
    static Need of(Ticket ticket) {
        Errand errand = ticket.errand();
        return new Need(errand.queue(), errand.matter(), errand.lane());
    }
}
