package io.jiaohao.server.config;

import static io.jiaohao.kit.config.InvalidValueException.require;

import io.jiaohao.protocol.link.ServerAddress;
import io.jiaohao.protocol.message.DeviceKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code server.yaml}, as it is written. Paths are relative to the file. */
public record ServerFile(
        @Nullable List<String> halls,
        @Nullable String bind,
        @Nullable Integer devicePort,
        @Nullable Integer httpPort,
        @Nullable String data,
        @Nullable String journal,
        @Nullable String node,
        @Nullable Cluster cluster,
        @Nullable String publicUrl,
        @Nullable List<Network> proxies,
        Boolean allowPlaintext,
        @Nullable Tls tls,
        @Nullable Rate rate,
        @Nullable ConnectionsFile connections,
        @Nullable PinsFile pins,
        @Nullable ApiFile api,
        @Nullable AccessFile people,
        Integer demoDevices,
        Integer demoClerks,
        Boolean demoPeople,
        @Nullable List<Device> devices,
        @Nullable List<Clerk> clerks) {
    public ServerFile {
        allowPlaintext = Objects.requireNonNullElse(allowPlaintext, false);
        demoDevices = Objects.requireNonNullElse(demoDevices, 0);
        demoClerks = Objects.requireNonNullElse(demoClerks, 0);
        demoPeople = Objects.requireNonNullElse(demoPeople, false);
        requirePort("device-port", devicePort);
        requirePort("http-port", httpPort);
        require(
                journal == null || Keeping.isJournal(journal), // may hold a password: never told
                "journal",
                "must be sqlite or like jdbc:postgresql://HOST/DATABASE?user=NAME");
        require(demoDevices >= 0, "demo-devices", "must be at least 0");
        require(demoClerks >= 0, "demo-clerks", "must be at least 0");
    }

    /** The first key that lets in who says what everybody knows. */
    Optional<String> demoKey() {
        if (demoDevices > 0) {
            return Optional.of("demo-devices");
        }
        if (demoClerks > 0) {
            return Optional.of("demo-clerks");
        }
        return demoPeople ? Optional.of("demo-people") : Optional.empty();
    }

    /**
     * The other nodes that serve the same halls.
     *
     * @param bind this node's address on the private network of the nodes; without it, that of the
     *     devices
     * @param port where the nodes reach this one; without it the server is alone
     * @param busPort where they send it what happens; 0, the default, picks a free one
     * @param members where the nodes are reached; this one may be among them
     */
    public record Cluster(
            @Nullable String bind,
            @Nullable Integer port,
            Integer busPort,
            @Nullable List<ServerAddress> members) {
        static final Cluster NONE = new Cluster(null, null, null, null);

        public Cluster {
            busPort = Objects.requireNonNullElse(busPort, 0);
            requirePort("port", port);
            requirePort("bus-port", busPort);
        }
    }

    /**
     * @param certificate PEM file
     * @param key PEM file
     * @param http whether browsers are spoken to with it too
     */
    public record Tls(String certificate, String key, Boolean http) {
        public Tls {
            require(certificate != null, "certificate", "is missing");
            require(key != null, "key", "is missing");
            http = Objects.requireNonNullElse(http, true);
        }

        /** With the files of a folder. */
        Tls in(Path folder) {
            return new Tls(
                    folder.resolve(certificate).toString(), folder.resolve(key).toString(), http);
        }
    }

    /**
     * How many requests a device may make, over all its sessions.
     *
     * @param perSecond in the long run
     * @param burst at once
     */
    public record Rate(Integer perSecond, Integer burst) {
        static final Rate DEFAULT = new Rate(1_000, 2_000);

        public Rate {
            perSecond = Objects.requireNonNullElse(perSecond, 1_000);
            burst = Objects.requireNonNullElse(burst, 2_000);
            require(perSecond >= 1, "per-second", "must be at least 1, but was %d", perSecond);
            require(burst >= 1, "burst", "must be at least 1, but was %d", burst);
        }
    }

    /**
     * @param hall the hall it belongs to; needed only where a server has several
     */
    public record Device(String id, DeviceKind kind, @Nullable String hall, SecretHash keyHash) {
        public Device {
            require(id != null && !id.isBlank(), "id", "is missing");
            require(kind != null, "kind", "is missing");
            require(keyHash != null, "key-hash", "is missing");
        }
    }

    public record Clerk(String id, @Nullable String name, SecretHash pinHash) {
        public Clerk {
            require(id != null && !id.isBlank(), "id", "is missing");
            require(pinHash != null, "pin-hash", "is missing");
        }
    }

    private static void requirePort(String key, @Nullable Integer port) {
        require(
                port == null || port >= 0 && port <= 65_535,
                key,
                "must be 0..65535, but was %s",
                port);
    }
}
