package io.jiaohao.server.domain.state;

/** What people see and hear, e.g. A023; unique in its hall for a day. */
public record TicketNumber(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
