package io.jiaohao.server.config;

import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.protocol.link.ServerAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where this node meets the others of its cluster.
 *
 * @param bind its address on their network
 * @param port where they reach it
 * @param busPort where they send it what happens; 0 picks a free one
 * @param members where nodes are reached; this one may be among them
 */
public record Membership(String bind, int port, int busPort, List<ServerAddress> members) {
    public Membership {
        members = List.copyOf(members);
    }

    /** Null for a server alone. */
    static @Nullable Membership of(Path path, ServerFile file, ServerConfig.Options options) {
        ServerFile.Cluster cluster =
                Objects.requireNonNullElse(file.cluster(), ServerFile.Cluster.NONE);
        Integer port = ServerConfig.first(options.clusterPort(), cluster.port(), 0);
        List<ServerAddress> members =
                options.clusterMembers().isEmpty()
                        ? Objects.requireNonNullElse(cluster.members(), List.of())
                        : options.clusterMembers();
        if (port != 0) {
            return new Membership(bind(file, cluster, options), port, cluster.busPort(), members);
        }
        if (!members.isEmpty()) {
            throw new ConfigException(path, "cluster.port", "is needed where there are members");
        }
        return null;
    }

    private static String bind(
            ServerFile file, ServerFile.Cluster cluster, ServerConfig.Options options) {
        String devices = ServerConfig.first(options.bind(), file.bind(), ServerConfig.LOOPBACK);
        return Objects.requireNonNullElse(cluster.bind(), devices);
    }
}
