package io.jiaohao.server.domain.state;

/** A part of the hall with its own screens and loudspeaker. */
public record HallZoneId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
