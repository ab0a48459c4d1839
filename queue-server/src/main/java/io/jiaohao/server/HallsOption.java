package io.jiaohao.server;

import io.jiaohao.server.config.HallFile;
import io.jiaohao.server.domain.state.HallId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The option that says in which halls something counts. Without it that is everywhere; one whose
 * value is empty, as an unset variable of a script leaves it, is refused.
 */
final class HallsOption {
    @Option(
            names = "--halls",
            paramLabel = "ID[,ID...]",
            description = "where that counts; without it, everywhere")
    private List<String> halls = List.of(); // not split by picocli, which drops empty ones

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /**
     * Those that were named; none means all.
     *
     * @param place whose halls can be named, once a server has kept anything there
     */
    Set<HallId> named(KeptPlace place) {
        List<String> ids =
                halls.stream().flatMap(given -> Stream.of(given.split(",", -1))).toList();
        for (String id : ids) {
            if (!HallFile.isId(id)) {
                throw usage("--halls must be ids of halls, but one was \"%s\"".formatted(id));
            }
        }
        Set<HallId> named = ids.stream().map(HallId::new).collect(Collectors.toSet());
        if (!named.isEmpty()) {
            requireKnown(named, place);
        }
        return named;
    }

    private void requireKnown(Set<HallId> named, KeptPlace place) {
        List<HallId> known = place.hasJournal() ? place.history().halls() : List.of();
        if (!known.isEmpty() && !known.containsAll(named)) {
            throw usage("--halls must be of %s".formatted(known));
        }
    }

    private ParameterException usage(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
