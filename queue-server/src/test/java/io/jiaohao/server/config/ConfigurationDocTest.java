package io.jiaohao.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.kit.config.Durations;
import io.jiaohao.kit.config.Words;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/configuration.md} names every key of the files and no other, with its default. */
class ConfigurationDocTest {
    private static final ConfigurationDoc DOC = ConfigurationDoc.read();

    @ParameterizedTest
    @ValueSource(strings = {"hall.yaml", "server.yaml"})
    void shouldNameEveryKeyInTheOrderOfTheRecords(String file) {
        ConfigRecords.of(file)
                .forEach(
                        (record, heading) ->
                                assertEquals(
                                        Arrays.stream(record.getRecordComponents())
                                                .map(Words::key)
                                                .toList(),
                                        List.copyOf(DOC.of(heading).keySet()),
                                        heading));
    }

    @Test
    void shouldNameNoRecordThatThereIsNot() {
        Set<String> known = new HashSet<>(ConfigRecords.of("hall.yaml").values());
        known.addAll(ConfigRecords.of("server.yaml").values());
        assertEquals(known, DOC.tables().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hall.yaml", "server.yaml"})
    void shouldSayWhatIsRequired(String file) {
        ConfigRecords.of(file)
                .forEach(
                        (record, heading) -> {
                            for (RecordComponent component : record.getRecordComponents()) {
                                String key = Words.key(component);
                                assertEquals(
                                        ConfigRecords.isRequired(component),
                                        DOC.of(heading).get(key).usual().equals("required"),
                                        heading + "." + key);
                            }
                        });
    }

    @Test
    void shouldNameTheDefaultsOfTheRules() throws ReflectiveOperationException {
        assertDefaults("rules", RulesFile.DEFAULT);
    }

    private static void assertDefaults(String heading, Record rules)
            throws ReflectiveOperationException {
        for (RecordComponent component : rules.getClass().getRecordComponents()) {
            String key = Words.key(component);
            component.getAccessor().setAccessible(true);
            Object usual = component.getAccessor().invoke(rules);
            if (usual instanceof Record inner && !(usual instanceof Wait)) {
                assertDefaults(heading + "." + key, inner);
            } else {
                assertDefault(heading + "." + key, usual, DOC.of(heading).get(key).usual());
            }
        }
    }

    private static void assertDefault(String key, Object usual, String told) {
        String written = told.replace("`", "");
        if (usual instanceof Duration || usual instanceof Wait) {
            Duration time = usual instanceof Wait wait ? wait.time() : (Duration) usual;
            assertEquals(time, Durations.parse(written), key);
        } else if (usual instanceof Enum<?> constant) {
            assertEquals(Words.word(constant), written, key);
        } else {
            boolean none = usual == null || usual.equals(List.of());
            assertEquals(none ? "none" : usual.toString(), written, key);
        }
    }
}
