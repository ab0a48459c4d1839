package io.jiaohao.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.kit.config.ConfigException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FT7: each file with one mistake is refused, and exactly the key of the mistake is named. */
class MalformedConfigTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<Path> SAMPLES =
            List.of(
                    Path.of("..", "config", "street-office"),
                    Path.of("..", "config", "demo"),
                    Path.of("..", "config", "district-centre"),
                    Path.of("src", "test", "resources", "config", "full"));

    @TempDir private Path folder;

    /** A bad file of a sample. */
    record Case(Path sample, String name, Mutations.Bad bad) {
        @Override
        public String toString() {
            return sample.getFileName() + "/" + name + ": " + bad;
        }
    }

    /** Each mistake once, in the first sample that can have it. */
    static Stream<Case> cases() {
        Set<String> told = new HashSet<>();
        return SAMPLES.stream()
                .flatMap(sample -> Stream.concat(halls(sample), servers(sample)))
                .filter(each -> told.add(each.name() + each.bad().mistake()));
    }

    private static Stream<Case> halls(Path sample) {
        return Mutations.of(good(sample, "hall.yaml"), HallFile.class).stream()
                .map(bad -> new Case(sample, "hall.yaml", bad));
    }

    private static Stream<Case> servers(Path sample) {
        return Mutations.of(good(sample, "server.yaml"), ServerFile.class).stream()
                .map(bad -> new Case(sample, "server.yaml", bad));
    }

    private static ObjectNode good(Path sample, String name) {
        try {
            return (ObjectNode) YAML.readTree(sample.resolve(name).toFile());
        } catch (IOException e) {
            throw new AssertionError("Expected a good " + sample.resolve(name), e);
        }
    }

    @Test
    void shouldBeAtLeastTwoHundred() {
        assertTrue(cases().map(each -> each.bad().file()).distinct().count() >= 200);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldNameTheKeyOfTheMistake(Case each) throws IOException {
        Files.copy(each.sample().resolve("hall.yaml"), folder.resolve("hall.yaml"));
        Path file = folder.resolve(each.name());
        YAML.writeValue(file.toFile(), each.bad().file());
        ConfigException refused =
                assertThrows(
                        ConfigException.class,
                        () -> {
                            if (each.name().equals("hall.yaml")) {
                                HallConfig.read(file);
                            } else {
                                ServerConfig.read(file, ServerConfig.Options.NONE);
                            }
                        });
        assertEquals(
                Set.of(each.bad().key()),
                refused.problems().stream().map(Problem::key).collect(Collectors.toSet()),
                refused::getMessage);
        for (Problem problem : refused.problems()) {
            assertEquals(file, problem.file());
            assertFalse(problem.reason().isBlank());
        }
    }
}
