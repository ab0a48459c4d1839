package io.jiaohao.server;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.journal.PeopleBook;
import io.jiaohao.server.people.Actor;
import io.jiaohao.server.people.ApiKey;
import io.jiaohao.server.people.KeyDesk;
import io.jiaohao.server.people.Scope;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a key for a program that uses the API, and prints it once; also while the server runs. */
@Command(
        name = "api-key",
        mixinStandardHelpOptions = true,
        description = "Makes a key for the API, and prints it.")
final class NewApiKey implements Callable<Integer> {
    @Mixin private KeptPlace place = new KeptPlace();
    @Mixin private HallsOption halls = new HallsOption();

    @Option(names = "--name", required = true, description = "what the key is for")
    private String name = "";

    @Option(
            names = "--scopes",
            required = true,
            paramLabel = "SCOPE",
            split = ",",
            description = {
                "what it may do: hall:read, tickets:read, tickets:write, events:read,",
                "reports:read, metrics:read; separated by commas"
            })
    private List<String> scopes = List.of();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Set<Scope> granted = scopes.stream().map(this::scope).collect(Collectors.toSet());
        Set<HallId> where = halls.named(place);
        if (name.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--name must not be empty");
        }
        try (PeopleBook people = place.people()) {
            KeyDesk desk = new KeyDesk(people.keys(), Set.of(), Clock.systemUTC());
            var answer = desk.make(Actor.COMMAND_LINE, name, new ApiKey.Grant(granted, where));
            spec.commandLine().getOut().printf("key (shown only now): %s%n", answer.secret());
            return ExitCode.OK;
        }
    }

    private Scope scope(String word) {
        return Scope.of(word)
                .orElseThrow(
                        () ->
                                new ParameterException(
                                        spec.commandLine(),
                                        "--scopes: %s is none of %s"
                                                .formatted(
                                                        word,
                                                        Arrays.stream(Scope.values())
                                                                .map(Scope::word)
                                                                .toList())));
    }
}
