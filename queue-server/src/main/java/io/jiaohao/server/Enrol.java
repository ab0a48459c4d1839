package io.jiaohao.server;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.journal.PeopleBook;
import io.jiaohao.server.people.Actor;
import io.jiaohao.server.people.DeskAnswer;
import io.jiaohao.server.people.Ids;
import io.jiaohao.server.people.People;
import io.jiaohao.server.people.PeopleDesk;
import io.jiaohao.server.people.Person;
import io.jiaohao.server.people.Role;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Adds somebody who may sign in on the server's pages, or gives a new one-time password to who lost
 * the old one; also while the server runs.
 */
@Command(
        name = "person",
        mixinStandardHelpOptions = true,
        description = {
            "Adds a person for the server's pages, and prints the one-time password.",
            "One who is there already gets a new password, role and halls, and is no longer locked."
        })
final class Enrol implements Callable<Integer> {
    @Mixin private KeptPlace place = new KeptPlace();
    @Mixin private HallsOption halls = new HallsOption();

    @Option(names = "--id", required = true, description = "what the person signs in with")
    private String id = "";

    @Option(
            names = "--role",
            required = true,
            description = "clerk, guide, supervisor or administrator")
    private Role role = Role.CLERK;

    @Option(names = "--name", description = "as others see it; without it, as before, or the id")
    private @Nullable String name;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        String known =
                Ids.read(id)
                        .orElseThrow(
                                () ->
                                        new ParameterException(
                                                spec.commandLine(),
                                                "--id must be small letters, digits and dashes"));
        Set<HallId> where = halls.named(place);
        try (PeopleBook people = place.people()) {
            Person person = new Person(known, name(people, known), role, where);
            PeopleDesk desk = new PeopleDesk(people, Set.of(), Clock.systemUTC());
            DeskAnswer answer = desk.enrol(Actor.COMMAND_LINE, person);
            if (answer.secret() == null) {
                spec.commandLine().getErr().printf("Expected to add %s, but %s%n", id, answer);
                return ExitCode.SOFTWARE;
            }
            spec.commandLine()
                    .getOut()
                    .printf(
                            "one-time password of %s (shown only now): %s%n",
                            known, answer.secret());
            return ExitCode.OK;
        }
    }

    private String name(People people, String known) {
        return name != null
                ? name
                : people.find(known).map(account -> account.person().name()).orElse(known);
    }
}
