package io.jiaohao.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.server.domain.command.Closing;
import io.jiaohao.server.domain.command.Closing.Choice;
import io.jiaohao.server.domain.command.Closing.How;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code closing} of {@code hall.yaml}: X7. */
class ClosingConfigTest {
    private static final String HALL =
            """
            id: test
            name: {en: Test}
            timezone: Asia/Shanghai
            languages: [en, fr]
            zones: [{id: west, name: {en: West}}]
            pause-reasons: [{id: lunch, name: {en: Lunch}}]
            queues:
              - {id: travel, name: {en: Travel}, prefix: A}
            matters:
              - {id: passport, queue: travel, name: {en: Passport}, department: {en: Police}}
            counters:
              - {id: one, zone: west, queues: [travel]}
            """;

    @TempDir private Path folder;

    private Closing read(String closing) throws IOException {
        Path file = folder.resolve("hall.yaml");
        Files.writeString(file, HALL + closing);
        return HallConfig.read(file).closing();
    }

    @Test
    void shouldX7DecideNothingWhereNothingIsSaid() throws IOException {
        assertEquals(Closing.UNDECIDED, read(""));
        assertEquals(Closing.UNDECIDED, read("closing: {}"));
    }

    @Test
    void shouldX7ReadEachChoice() throws IOException {
        String closing =
                "closing: {desk: serve-out, tax: cancel, \"3\": {to: travel},"
                        + " water: {cancel: {en: Closed, fr: Ferme}}}";
        assertEquals(
                Map.of(
                        "desk", new Choice(How.SERVE_OUT, null, null),
                        "tax", new Choice(How.CANCEL, null, null),
                        "3", new Choice(How.TRANSFER, new QueueId("travel"), null),
                        "water",
                                new Choice(
                                        How.CANCEL,
                                        null,
                                        new Text(Map.of("en", "Closed", "fr", "Ferme")))),
                read(closing).choices());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "desk: close",
                "desk: ",
                "desk: 7",
                "desk: []",
                "desk: {}",
                "desk: {to: moon}",
                "desk: {to: 7}",
                "desk: {to: travel, cancel: {en: Closed}}",
                "desk: {cancel: Closed}",
                "desk: {cancel: {}}",
                "desk: {cancel: {fr: Ferme}}",
                "desk: {cancel: {en: \" \"}}",
                "travel: serve-out",
                "passport: cancel",
                "one: serve-out",
            })
    void shouldX7NameTheKeyOfAMistake(String mistake) {
        ConfigException e =
                assertThrows(ConfigException.class, () -> read("closing: {%s}".formatted(mistake)));
        String key = "closing." + mistake.substring(0, mistake.indexOf(':'));
        assertEquals(List.of(key), e.problems().stream().map(each -> each.key()).toList());
    }
}
