package io.jiaohao.server;

import io.jiaohao.server.config.SecretHash;
import java.io.Console;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Enrols a clerk: asks for the pin without showing it, and prints the line that holds its hash. */
@Command(
        name = "new-pin",
        mixinStandardHelpOptions = true,
        description = "Makes the line for a clerk in server.yaml.")
final class NewPin implements Callable<Integer> {
    @Option(names = "--id", required = true, description = "the clerk's id")
    private String id = "";

    @Option(
            names = "--pin",
            arity = "0..1",
            fallbackValue = "",
            description = {
                "asked for when left out, without being shown; where there is no console it is",
                "the first line of standard input"
            })
    private String pin = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        String chosen = pin.isEmpty() ? asked() : pin;
        if (chosen.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "the pin must not be empty");
        }
        spec.commandLine()
                .getOut()
                .printf(
                        "line for clerks in server.yaml: - {id: %s, pin-hash: \"%s\"}%n",
                        id, SecretHash.of(chosen, SecretHash.PIN_ITERATIONS));
        return 0;
    }

    /** A pin on the command line would end in the shell's history. */
    private static String asked() throws IOException {
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword("pin (not shown): ");
            return typed == null ? "" : new String(typed);
        }
        return StandardInput.line();
    }
}
