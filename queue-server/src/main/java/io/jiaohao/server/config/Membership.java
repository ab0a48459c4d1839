package io.jiaohao.server.config;

import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.protocol.link.ServerAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    /**
     * What the command line may say of it.
     *
     * @param members empty for those of the file
     */
    public record Options(@Nullable Integer port, List<ServerAddress> members) {
        public static final Options NONE = new Options(null, List.of());
    }

    /** Empty for a server alone. */
    static Optional<Membership> of(
            Path path, ServerFile file, ServerConfig.Options options, Keeping keeping) {
        ServerFile.Cluster cluster =
                Objects.requireNonNullElse(file.cluster(), ServerFile.Cluster.NONE);
        Integer port = ServerConfig.first(options.cluster().port(), cluster.port(), 0);
        List<ServerAddress> members = members(cluster, options);
        if (port == 0 && members.isEmpty()) {
            return Optional.empty();
        }
        if (port == 0) {
            throw new ConfigException(path, "cluster.port", "is needed where there are members");
        }
        if (keeping.postgres() == null) {
            throw new ConfigException(
                    path,
                    "journal",
                    "must be a database that all nodes share, like jdbc:postgresql://HOST/DATABASE");
        }
        String bind = bind(path, file, cluster, options);
        return Optional.of(new Membership(bind, port, cluster.busPort(), members));
    }

    private static List<ServerAddress> members(
            ServerFile.Cluster cluster, ServerConfig.Options options) {
        List<ServerAddress> asked = options.cluster().members();
        return asked.isEmpty() ? Objects.requireNonNullElse(cluster.members(), List.of()) : asked;
    }

    /** Members tell each other this address: one for all networks would be the same everywhere. */
    private static String bind(
            Path path, ServerFile file, ServerFile.Cluster cluster, ServerConfig.Options options) {
        String devices = ServerConfig.first(options.bind(), file.bind(), ServerConfig.LOOPBACK);
        String bind = Objects.requireNonNullElse(cluster.bind(), devices);
        String key = cluster.bind() == null ? "bind" : "cluster.bind";
        if (ServerConfig.address(path, key, bind).isAnyLocalAddress()) {
            throw new ConfigException(
                    path,
                    "cluster.bind",
                    "must be one address of this node, which the others reach, but was " + bind);
        }
        return bind;
    }
}
