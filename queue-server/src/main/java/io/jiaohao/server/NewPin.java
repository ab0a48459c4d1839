package io.jiaohao.server;

import io.jiaohao.server.config.SecretHash;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            required = true,
            interactive = true,
            arity = "0..1",
            description = "asked for when left out")
    private String pin = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .printf(
                        "line for clerks in server.yaml: - {id: %s, pin-hash: \"%s\"}%n",
                        id, SecretHash.of(pin, SecretHash.PIN_ITERATIONS));
        return 0;
    }
}
