package io.jiaohao.server.domain.state;

/** A ticket, unique in its hall for ever: its day and its number. */
public record TicketId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
