package io.jiaohao.systemtests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The machine's own small programs. */
final class Commands {
    private Commands() {}

    /** What a command printed; fails when it did. */
    static String run(String... command) {
        Outcome outcome = outcome(command);
        if (outcome.code() != 0) {
            throw new IllegalStateException(
                    "Expected \"%s\" to be done, but %s"
                            .formatted(String.join(" ", command), outcome.output()));
        }
        return outcome.output();
    }

    /** Why a command cannot be done here; empty when it was. */
    static Optional<String> refusal(String... command) {
        try {
            Outcome outcome = outcome(command);
            return outcome.code() == 0 ? Optional.empty() : Optional.of(outcome.output());
        } catch (UncheckedIOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private record Outcome(int code, String output) {}

    private static Outcome outcome(String... command) {
        try {
            Process process =
                    new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
