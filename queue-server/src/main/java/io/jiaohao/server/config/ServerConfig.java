package io.jiaohao.server.config;

import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.kit.config.ConfigException.Problem;
import io.jiaohao.kit.config.StrictYaml;
import io.jiaohao.server.domain.state.ClerkId;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a server runs. The defaults run on one machine as they are.
 *
 * @param file where it was read
 * @param readings the files of the halls it serves
 * @param membership of a cluster; null for a server alone
 * @param publicUrl what phone links begin with; null for this server's own HTTP address
 */
public record ServerConfig(
        Path file,
        List<HallReading> readings,
        Listen listen,
        Keeping keeping,
        String node,
        @Nullable Membership membership,
        @Nullable String publicUrl,
        Credentials credentials,
        AccessRules access) {
    static final String LOOPBACK = "127.0.0.1";
    private static final int DEVICE_PORT = 9527;
    private static final int HTTP_PORT = 8080;

    /**
     * Where it listens.
     *
     * @param tls null for plain text
     * @param limits of what devices may ask of it
     * @param apiOrigins of the pages elsewhere whose scripts may use the API
     */
    public record Listen(
            String bind,
            int devicePort,
            int httpPort,
            ServerFile.@Nullable Tls tls,
            GatewayLimits limits,
            List<String> apiOrigins) {}

    /** What the command line may say instead of the file. */
    public record Options(
            @Nullable String bind,
            @Nullable Integer devicePort,
            @Nullable Integer httpPort,
            @Nullable Path data,
            @Nullable String node,
            @Nullable String journal,
            Membership.Options cluster) {
        public static final Options NONE =
                new Options(null, null, null, null, null, null, Membership.Options.NONE);
    }

    /** Reads and checks {@code server.yaml} and its halls; tells the mistakes of all at once. */
    public static ServerConfig read(Path path, Options options) {
        StrictYaml.Document<ServerFile> document = StrictYaml.document(path, ServerFile.class);
        ServerFile file = document.value();
        Mishaps mishaps = new Mishaps(document.lines());
        Optional<List<HallReading>> halls = mishaps.tried(() -> readings(path, file));
        Optional<Listen> listen = mishaps.tried(() -> listen(path, file, options));
        Optional<Credentials> credentials =
                halls.flatMap(all -> mishaps.tried(() -> Credentials.of(path, file, of(all))));
        Optional<Keeping> keeping = mishaps.tried(() -> Keeping.of(path, file, options));
        Optional<Optional<Membership>> membership =
                keeping.flatMap(
                        kept -> mishaps.tried(() -> Membership.of(path, file, options, kept)));
        mishaps.throwAny();
        return new ServerConfig(
                path,
                halls.orElseThrow(),
                listen.orElseThrow(),
                keeping.orElseThrow(),
                first(options.node(), file.node(), "node-1"),
                membership.orElseThrow().orElse(null),
                file.publicUrl(),
                credentials.orElseThrow(),
                AccessRules.of(file));
    }

    /** The halls it serves. */
    public List<HallConfig> halls() {
        return of(readings);
    }

    private static List<HallConfig> of(List<HallReading> readings) {
        return readings.stream().map(HallReading::config).toList();
    }

    /** What the files may say but probably do not mean. */
    public List<Problem> warnings() {
        List<Problem> warnings = new ArrayList<>();
        for (HallReading reading : readings) {
            warnings.addAll(reading.warnings());
            reading.config().plan().rules().watch().mayReorder().stream()
                    .map(ClerkId::value)
                    .filter(clerk -> !credentials.knows(clerk))
                    .sorted()
                    .map(clerk -> unknown(reading, clerk))
                    .forEach(warnings::add);
        }
        return List.copyOf(warnings);
    }

    private static Problem unknown(HallReading reading, String clerk) {
        return new Problem(
                reading.path(),
                "rules.watch.may-reorder",
                "the server knows no clerk \"%s\"".formatted(clerk));
    }

    /** The halls' files, read again; throws when one is wrong. */
    public List<HallConfig> readHalls() {
        return of(readings(file, StrictYaml.read(file, ServerFile.class)));
    }

    static Path folder(Path path) {
        return Objects.requireNonNullElse(path.toAbsolutePath().getParent(), Path.of("."));
    }

    private static List<HallReading> readings(Path path, ServerFile file) {
        List<String> names = Objects.requireNonNullElse(file.halls(), List.of("hall.yaml"));
        if (names.isEmpty()) {
            throw new ConfigException(path, "halls", "must name at least one hall file");
        }
        List<HallReading> halls =
                Mishaps.all(names, name -> HallReading.read(folder(path).resolve(name)));
        Set<String> ids = new HashSet<>();
        for (HallReading hall : halls) {
            String id = hall.file().id();
            if (!ids.add(id)) {
                throw new ConfigException(
                        path, "halls", "two hall files have the id \"%s\"".formatted(id));
            }
        }
        return halls;
    }

    private static Listen listen(Path path, ServerFile file, Options options) {
        ServerFile.Tls tls = file.tls();
        Listen listen =
                new Listen(
                        first(options.bind(), file.bind(), LOOPBACK),
                        first(options.devicePort(), file.devicePort(), DEVICE_PORT),
                        first(options.httpPort(), file.httpPort(), HTTP_PORT),
                        tls == null ? null : tls.in(folder(path)),
                        GatewayLimits.of(file),
                        Limits.or(file.api(), ApiFile.DEFAULT).corsOrigins());
        requireSafe(path, file, listen);
        return listen;
    }

    private static void requireSafe(Path path, ServerFile file, Listen listen) {
        if (address(path, "bind", listen.bind()).isLoopbackAddress()) {
            return;
        }
        file.demoKey()
                .ifPresent(
                        key -> {
                            throw new ConfigException(
                                    path,
                                    key,
                                    "demo keys, pins and passwords are known to everybody: they are refused on %s, which is not loopback"
                                            .formatted(listen.bind()));
                        });
        if (listen.tls() == null && !file.allowPlaintext()) {
            throw new ConfigException(
                    path,
                    "tls",
                    "is needed on %s, which is not loopback; allow-plaintext: true does without"
                            .formatted(listen.bind()));
        }
    }

    static InetAddress address(Path path, String key, String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new ConfigException(path, key, "there is no address \"%s\"".formatted(address));
        }
    }

    static <T> T first(@Nullable T option, @Nullable T inFile, T otherwise) {
        return option != null ? option : inFile != null ? inFile : otherwise;
    }
}
