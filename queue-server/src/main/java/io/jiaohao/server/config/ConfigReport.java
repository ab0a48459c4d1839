package io.jiaohao.server.config;

import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.kit.config.ConfigException.Problem;
import io.jiaohao.kit.config.StrictYaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What there is to say about a configuration.
 *
 * @param errors what stops a start
 * @param warnings what is allowed but probably not meant
 * @param summary each hall in plain words, a line each; empty while there are errors
 */
public record ConfigReport(List<Problem> errors, List<Problem> warnings, List<String> summary) {
    private static final List<String> OF_A_HALL = List.of("zones", "queues", "matters", "counters");

    /**
     * Reads and checks all of it.
     *
     * @param path a server's file with its halls, a hall's file alone, or the folder of either
     * @param today what is said of the next year depends on it
     */
    public static ConfigReport of(Path path, LocalDate today) {
        try {
            Path file = Files.isDirectory(path) ? inFolder(path) : path;
            if (isHall(file)) {
                HallReading hall = HallReading.read(file);
                return good(List.of(hall), hall.warnings(), today);
            }
            ServerConfig server = ServerConfig.read(file, ServerConfig.Options.NONE);
            return good(server.readings(), server.warnings(), today);
        } catch (ConfigException e) {
            return new ConfigReport(e.problems(), List.of(), List.of());
        }
    }

    private static Path inFolder(Path folder) {
        return Stream.of("server.yaml", "hall.yaml")
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(
                        () ->
                                new ConfigException(
                                        folder, "", "has neither server.yaml nor hall.yaml"));
    }

    private static boolean isHall(Path file) {
        return OF_A_HALL.stream().anyMatch(StrictYaml.lines(file).byKey()::containsKey);
    }

    private static ConfigReport good(
            List<HallReading> halls, List<Problem> found, LocalDate today) {
        List<Problem> warnings = new ArrayList<>(found);
        List<String> summary = new ArrayList<>();
        for (HallReading hall : halls) {
            YearAdvice.of(hall, today).ifPresent(warnings::add);
            summary.addAll(new HallSummary(hall).lines());
        }
        return new ConfigReport(List.of(), List.copyOf(warnings), List.copyOf(summary));
    }
}
