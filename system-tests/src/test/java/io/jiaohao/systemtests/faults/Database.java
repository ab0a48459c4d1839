package io.jiaohao.systemtests.faults;

import io.jiaohao.systemtests.Patience;
import io.jiaohao.systemtests.Programs;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL that answers only when the disk has it, and that can be killed and started again on
 * its data.
 */
final class Database implements AutoCloseable {
    private static final Redirect LOG =
            Redirect.appendTo(Programs.ROOT.resolve("system-tests/target/postgresql.log").toFile());
    private static final String DURABLE = "on";
    private static final String ACCESS =
            "host all all 127.0.0.0/8 trust%nhost all all 198.18.0.0/15 trust%n".formatted();

    private final Path data;
    private final String host;
    private EmbeddedPostgres server; // the latest

    private Database(Path data, String host) throws IOException {
        this.data = data;
        this.host = host;
        this.server = builder().setDataDirectoryCustomizer(Database::letIn).start();
    }

    /**
     * Starts it with an empty database.
     *
     * @param data a folder that does not exist yet
     */
    static Database start(Path data, String host) {
        try {
            return new Database(data, host);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOutputRedirector(LOG)
                .setErrorRedirector(LOG)
                .setServerConfig("listen_addresses", "localhost," + host)
                .setServerConfig("fsync", DURABLE)
                .setServerConfig("synchronous_commit", DURABLE)
                .setServerConfig("full_page_writes", DURABLE);
    }

    private static void letIn(java.io.File folder) {
        try {
            Files.writeString(
                    folder.toPath().resolve("pg_hba.conf"), ACCESS, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For JDBC, from every node. */
    String url() {
        return "jdbc:postgresql://%s:%d/postgres?user=postgres".formatted(host, server.getPort());
    }

    /** Kills the server and every process of it as a power cut does. */
    void kill() {
        List<ProcessHandle> all = new ArrayList<>();
        ProcessHandle.of(pid())
                .ifPresent(
                        main -> {
                            main.descendants().forEach(all::add);
                            all.add(0, main);
                        });
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            try {
                each.onExit().get(Patience.PROGRAM.limit().toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new AssertionError("Expected " + each + " to end", e);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** The first line of the server's own note. */
    private long pid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again at the same address, on the data that it left. */
    void startAgain() {
        int port = server.getPort();
        try {
            server.close();
            server = builder().setPort(port).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
