package io.jiaohao.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program of ours as a process of its own, started by its script and ready; closing ends it.
 *
 * @param ready the line that says so
 * @param nanos from the start of the script to that line
 */
record Started(Process process, String ready, long nanos) implements AutoCloseable {
    private static final int STOP_SECONDS = 30;

    /**
     * Starts one and waits until it is ready.
     *
     * @param log where its standard error goes
     * @param environment variables beside this process's own
     */
    static Started of(
            List<String> command, Path folder, Path log, Map<String, String> environment) {
        long began = System.nanoTime();
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            String first = String.valueOf(process.inputReader().readLine());
            if (!first.startsWith("ready ")) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "Expected %s to be ready, but it said %s and logged %s"
                                .formatted(command.get(0), first, Files.readString(log)));
            }
            return new Started(process, first, System.nanoTime() - began);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Usage usage() {
        return Usage.of(process.pid());
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
