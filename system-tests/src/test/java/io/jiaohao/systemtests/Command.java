package io.jiaohao.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program that is run to its end; what it printed on standard output. */
record Command(String output) {
    /** Runs it; one that fails fails the test with what it said. */
    static Command run(String... words) {
        try {
            Process process = new ProcessBuilder(List.of(words)).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(
                        "Expected %s to work, but it said %s".formatted(List.of(words), said));
            }
            return new Command(said.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s is missing; bin/test installs it".formatted(words[0]), e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
