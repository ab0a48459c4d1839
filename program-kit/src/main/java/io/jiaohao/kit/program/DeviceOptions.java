package io.jiaohao.kit.program;

import io.jiaohao.protocol.link.LinkTls;
import io.jiaohao.protocol.link.ServerAddress;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that all device programs share; each beats the file's key of the same name. */
public final class DeviceOptions {
    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "the program's YAML file")
    private Path config = Path.of(".");

    @Option(
            names = "--server",
            split = ",",
            paramLabel = "HOST:PORT",
            converter = ServerAddressConverter.class,
            description = "the queue servers, tried in turn")
    private @Nullable List<ServerAddress> servers;

    @Option(names = "--device", paramLabel = "ID", description = "this device's id")
    private @Nullable String device;

    @Option(names = "--key", paramLabel = "KEY", description = "this device's key")
    private @Nullable String key;

    @Option(
            names = "--http-port",
            paramLabel = "N",
            description = "where the page is served on loopback; 0 picks a free port")
    private @Nullable Integer httpPort;

    public Path config() {
        return config;
    }

    public List<ServerAddress> serversOr(List<ServerAddress> inFile) {
        return servers == null ? inFile : servers;
    }

    public String deviceOr(String inFile) {
        return device == null ? inFile : device;
    }

    public String keyOr(String inFile) {
        return key == null ? inFile : key;
    }

    /** TLS as the file has it, with its paths relative to the file. */
    public @Nullable LinkTls tls(@Nullable LinkTls inFile) {
        Path folder = config.toAbsolutePath().getParent();
        return inFile == null || folder == null ? inFile : inFile.in(folder);
    }

    public int httpPortOr(int inFile) {
        return httpPort == null ? inFile : httpPort;
    }
}
