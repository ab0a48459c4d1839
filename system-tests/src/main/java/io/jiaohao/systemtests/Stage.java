package io.jiaohao.systemtests;

import io.jiaohao.protocol.link.LinkConfig;
import io.jiaohao.protocol.link.ServerAddress;
import io.jiaohao.protocol.message.DeviceKind;
import io.vertx.core.Vertx;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the played people share: where the server is, their pace, and which tickets are theirs.
 * Confined to one event loop.
 */
final class Stage {
    private final Vertx vertx;
    private final List<ServerAddress> servers;
    private final Pace pace;
    private final Set<String> ours = new HashSet<>(); // ids of tickets that the visitors took

    Stage(Vertx vertx, List<ServerAddress> servers, Pace pace) {
        this.vertx = vertx;
        this.servers = servers;
        this.pace = pace;
    }

    Vertx vertx() {
        return vertx;
    }

    Pace pace() {
        return pace;
    }

    /** How a demo device connects. */
    LinkConfig device(DeviceKind kind, int number) {
        String id = kind.word() + "-" + number;
        return new LinkConfig(servers, id, kind, "demo-" + id, "zh-CN");
    }

    /** Does something after a while. */
    void later(int fromSeconds, int toSeconds, Runnable action) {
        vertx.setTimer(pace.between(fromSeconds, toSeconds), ignored -> action.run());
    }

    void took(String ticket) {
        ours.add(ticket);
    }

    boolean isOurs(String ticket) {
        return ours.contains(ticket);
    }
}
