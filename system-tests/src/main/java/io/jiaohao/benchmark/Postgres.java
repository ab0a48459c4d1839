package io.jiaohao.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The system's own PostgreSQL with an empty database in a folder of ours, with {@code fsync} and
 * {@code synchronous_commit} on; closing ends it.
 */
public final class Postgres implements AutoCloseable {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final List<String> PROGRAMS = List.of("initdb", "postgres", "pg_dump");
    private static final int PATIENCE_SECONDS = 30;
    private static final double RETRY_SECONDS = 0.1;

    private final Process process;
    private final int port;

    private Postgres(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Where its programs are, if it is installed. */
    public static Optional<Path> installed() {
        Stream<Path> path =
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
        return Stream.concat(path, debian())
                .filter(folder -> PROGRAMS.stream().allMatch(has(folder)))
                .findFirst();
    }

    private static Predicate<String> has(Path folder) {
        return program -> Files.isExecutable(folder.resolve(program));
    }

    private static Stream<Path> debian() {
        if (!Files.isDirectory(DEBIAN)) {
            return Stream.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts one.
     *
     * @param programs where {@link #installed()} found them
     * @param folder of its data and its log
     */
    public static Postgres start(Path programs, Path folder)
            throws IOException, InterruptedException {
        Path data = folder.resolve("postgres");
        run(folder, programs.resolve("initdb"), "-D", data, "-U", "postgres", "-A", "trust")
                .waitFor();
        int port = freePort();
        Process process =
                run(
                        folder,
                        programs.resolve("postgres"),
                        "-D",
                        data,
                        "-p",
                        port,
                        "-k",
                        folder,
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "fsync=on",
                        "-c",
                        "synchronous_commit=on",
                        "-c",
                        "max_connections=200");
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Postgres started = new Postgres(process, port);
        awaitReady(started.url());
        return started;
    }

    /** It refuses to be run by root; in a user namespace root is nobody. */
    private static Process run(Path folder, Object... command) throws IOException {
        List<String> whole = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            whole.addAll(List.of("unshare", "-U"));
        }
        Arrays.stream(command).map(String::valueOf).forEach(whole::add);
        File log = folder.resolve("postgres.log").toFile();
        return new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitReady(String url) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try {
                DriverManager.getConnection(url).close();
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("Expected PostgreSQL to be ready", e);
                }
                AppendLimit.pause(RETRY_SECONDS);
            }
        }
    }

    /** As {@code --journal} takes it. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(port);
    }

    /** Where its own programs find it, on 127.0.0.1; its user is {@code postgres}. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
