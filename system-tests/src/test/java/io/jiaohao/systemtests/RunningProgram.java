package io.jiaohao.systemtests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One program as a process of its own, in a folder of its own. Its standard error is in
 * target/logs; closing ends it by its own handle, whatever happened, and so does the end of the
 * tests for one that a failed start left behind.
 */
public final class RunningProgram implements AutoCloseable {
    private static final Path LOGS = Programs.ROOT.resolve("system-tests/target/logs");
    private static final AtomicInteger STARTED = new AtomicInteger();

    private final String name;
    private final Process process;
    private final Path log;
    private final CompletableFuture<String> firstLine = new CompletableFuture<>();
    private final long startedNanos = System.nanoTime();

    private RunningProgram(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static RunningProgram start(Programs program, List<String> arguments) {
        return start(program, List.of(), arguments);
    }

    /** Starts with further options of the JVM. */
    static RunningProgram start(Programs program, List<String> options, List<String> arguments) {
        return start(program.module(), program.command(options, arguments));
    }

    /**
     * Starts a command line.
     *
     * @param what stands in the name of the log
     */
    public static RunningProgram start(String what, List<String> command) {
        String name =
                "%s-%d-%03d"
                        .formatted(what, ProcessHandle.current().pid(), STARTED.incrementAndGet());
        Path log = LOGS.resolve(name + ".log");
        try {
            Files.createDirectories(LOGS);
            Process process =
                    new ProcessBuilder(command)
                            .directory(Files.createTempDirectory(LOGS, name + "-").toFile())
                            .redirectError(log.toFile())
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            RunningProgram running = new RunningProgram(name, process, log);
            running.readOutput();
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readOutput() {
        Thread reader = new Thread(this::drain, name + "-stdout");
        reader.setDaemon(true);
        reader.start();
    }

    private void drain() {
        try (var out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                firstLine.complete(line);
            }
            firstLine.completeExceptionally(new AssertionError(name + " ended: " + errors()));
        } catch (IOException e) {
            firstLine.completeExceptionally(e);
        }
    }

    /** The ready line. */
    public String awaitFirstLine() {
        try {
            return firstLine.get(Patience.PROGRAM.limit().toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("Expected " + name + " to be ready: " + errors(), e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Asks it to end, as an operator does. */
    public void terminate() {
        process.destroy();
    }

    /** Sends SIGHUP: asks it to read its files again. */
    void hangUp() {
        signal("HUP");
    }

    /** Sends a signal by its name, as {@code STOP}. */
    public void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Kills it as a power cut does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    public int awaitExit() {
        try {
            if (!process.waitFor(Patience.PROGRAM.limit().toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Expected " + name + " to end: " + errors());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** All it wrote on standard error. */
    public String errors() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Since it was started. */
    public long elapsedNanos() {
        return System.nanoTime() - startedNanos;
    }

    /** Resident memory in MiB where the system tells, else -1. */
    public long residentMebibytes() {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
