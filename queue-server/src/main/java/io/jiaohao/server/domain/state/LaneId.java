package io.jiaohao.server.domain.state;

/** A class of visitors, e.g. ordinary or priority. */
public record LaneId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
