package io.jiaohao.kit.config;

import static io.jiaohao.kit.config.InvalidValueException.require;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrictYamlTest {
    record Window(String label) {
        Window {
            require(label != null, "label", "is missing");
        }
    }

    record Office(String timezone, Duration idleTimeout, List<Window> windows) {
        Office {
            require(timezone != null, "timezone", "is missing");
        }
    }

    @TempDir private Path folder;

    private Office read(String yaml) throws IOException {
        return StrictYaml.read(
                Files.writeString(folder.resolve("office.yaml"), yaml), Office.class);
    }

    private List<ConfigException.Problem> problems(String yaml) {
        return assertThrows(ConfigException.class, () -> read(yaml)).problems();
    }

    @Test
    void shouldReadKebabCaseAndDurations() throws IOException {
        Office office = read("timezone: Asia/Shanghai\nidle-timeout: 90s\nwindows: [{label: A}]\n");

        assertEquals(
                new Office("Asia/Shanghai", Duration.ofSeconds(90), List.of(new Window("A"))),
                office);
    }

    @Test
    void shouldNameAnUnknownKeyWithItsLine() {
        ConfigException.Problem problem = problems("timezone: x\ncolour: red\n").get(0);

        assertEquals("colour", problem.key());
        assertTrue(problem.reason().contains("there is no such key"), problem.reason());
    }

    @Test
    void shouldNameAMistypedKeyBesideTheOneThatIsMissing() {
        List<ConfigException.Problem> problems = problems("timezon: x\n");

        assertEquals(
                List.of("timezon", "timezone"), problems.stream().map(each -> each.key()).toList());
    }

    @Test
    void shouldNameAMistypedKeyInAList() {
        List<ConfigException.Problem> problems =
                problems("timezone: x\nwindows: [{label: A}, {lable: B}]\n");

        assertEquals("windows[1].lable", problems.get(0).key());
        assertEquals("windows[1].label", problems.get(1).key());
    }

    @Test
    void shouldSayWhatADurationLooksLike() {
        ConfigException.Problem problem = problems("timezone: x\nidle-timeout: soon\n").get(0);

        assertEquals("idle-timeout", problem.key());
        assertTrue(problem.reason().contains("like 250ms"), problem.reason());
    }

    @Test
    void shouldRefuseAKeyGivenTwice() {
        ConfigException.Problem problem = problems("timezone: x\ntimezone: y\n").get(0);

        assertTrue(problem.toString().contains("timezone"), problem.toString());
    }

    @Test
    void shouldNameAFileThatIsNotThere() {
        Path missing = folder.resolve("none.yaml");

        ConfigException e =
                assertThrows(ConfigException.class, () -> StrictYaml.read(missing, Office.class));

        assertEquals(missing, e.problems().get(0).file());
    }
}
