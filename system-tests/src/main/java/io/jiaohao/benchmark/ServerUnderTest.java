package io.jiaohao.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A queue server as a process of its own, started by its script; closing ends it. */
final class ServerUnderTest implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready device=\\S+:(\\d+) http=.*");
    private static final int STOP_SECONDS = 30;

    private final Process process;
    private final long readyNanos;
    private final InetSocketAddress devices;

    private ServerUnderTest(Process process, long readyNanos, int port) {
        this.process = process;
        this.readyNanos = readyNanos;
        this.devices = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /**
     * Starts one on free ports and waits until it is ready.
     *
     * @param folder where it keeps its data and its log
     */
    static ServerUnderTest start(Path root, Path config, Path folder, String... more) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                root.resolve("bin/queue-server").toString(),
                                "--config",
                                config.toString(),
                                "--data",
                                folder.resolve("data").toString(),
                                "--device-port",
                                "0",
                                "--http-port",
                                "0"));
        command.addAll(List.of(more));
        long began = System.nanoTime();
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(folder.resolve("server.log").toFile())
                            .start();
            BufferedReader out = process.inputReader();
            String first = out.readLine();
            Matcher ready = READY.matcher(String.valueOf(first));
            if (!ready.matches()) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "Expected a server that is ready, but it said %s; %s holds its log"
                                .formatted(first, folder.resolve("server.log")));
            }
            long took = System.nanoTime() - began;
            return new ServerUnderTest(process, took, Integer.parseInt(ready.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InetSocketAddress devices() {
        return devices;
    }

    /** From the start of the script to the ready line. */
    long readyNanos() {
        return readyNanos;
    }

    long pid() {
        return process.pid();
    }

    /** What it has used so far. */
    Usage usage() {
        return Usage.of(process.pid());
    }

    /** As a power cut does. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
