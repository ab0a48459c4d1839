package io.jiaohao.terminal.pad.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kit.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PadProfileTest {
    private static final Path SHIPPED = Path.of("..", "config", "pads");

    @TempDir private Path folder;

    private static PadProfile shipped(String name) {
        return PadProfile.read(SHIPPED.resolve(name + ".yaml"));
    }

    private static PadAction idle(PadProfile profile, Integer... keys) {
        return profile.pressed(List.of(keys)).orElseThrow().meaning().idle();
    }

    @Test
    void shouldKnowTheKeysOfTheShippedFf68Pad() {
        PadProfile profile = shipped("ff68");

        assertEquals(PadAction.NEXT, idle(profile, 0x0C));
        assertEquals(PadAction.RECALL, idle(profile, 0x0D));
        assertEquals(PadAction.FINISH, idle(profile, 0x0B));
        assertEquals(PadAction.ABSENT, idle(profile, 0x06, 0x0F));
        assertEquals(PadAction.HOLD, idle(profile, 0x00, 0x0F));
        assertEquals(PadAction.CALL_HELD, idle(profile, 0x03, 0x0F));
        assertEquals(PadAction.PAUSE, idle(profile, 0x12));
        assertEquals(PadAction.TRANSFER, idle(profile, 0x13));
        assertEquals(Optional.empty(), profile.pressed(List.of(0x11)));
        assertEquals(Optional.empty(), profile.pressed(List.of(0x07, 0x0F)));
    }

    @Test
    void shouldGiveTheNumberThatWasTypedBeforeAKey() {
        PadProfile.Pressed pressed = shipped("ff68").pressed(List.of(1, 2, 0x13)).orElseThrow();

        assertEquals(PadAction.TRANSFER, pressed.meaning().called());
        assertEquals(12, pressed.typed());
    }

    @Test
    void shouldKnowWhatTheShippedCandleKeysMeanInEachState() {
        PadProfile profile = shipped("candle");
        KeyMeaning first = profile.pressed(List.of(0x31)).orElseThrow().meaning();
        KeyMeaning last = profile.pressed(List.of(0x34)).orElseThrow().meaning();

        assertEquals(new KeyMeaning(PadAction.NEXT, PadAction.RECALL, PadAction.NEXT), first);
        assertEquals(new KeyMeaning(null, PadAction.ABSENT, PadAction.FINISH), last);
    }

    /** EV1: four keys for five levels, each mapped by name. */
    @Test
    void shouldMapTheFourKeysOfTheEvaluator() {
        EvaluatorProfile evaluator = shipped("ff68").evaluator();

        assertEquals(
                List.of(4, 5, 2, 1),
                List.of(0, 1, 2, 3).stream()
                        .map(value -> evaluator.score(value).orElseThrow())
                        .toList());
        assertEquals(Optional.empty(), evaluator.score(4));
        assertEquals(30, evaluator.open().toSeconds());
    }

    @ParameterizedTest(name = "{2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: ff68            | kind: ff86           | frame.kind        | must be one of ff68, candle",
                "baud: 9600            | baud: fast           | line.baud         | whole number",
                "baud: 9600            | baud: 3              | line.baud         | must be 300..921600",
                "pacing: 5ms           | pacing: 5            | line.pacing       | duration",
                "longest: 16           | longest: 1           | frame.longest     | must be 5..64",
                "longest: 16           | shortest: 16         | frame.shortest    | there is no such key",
                "'\"0D\": recall'      | '\"0D\": rate'       | keys.0D           | must be one of next, call",
                "'\"0D\": recall'      | '\"0G\": recall'     | keys.0G           | hex digits",
                "'\"0D\": recall'      | '\"0D\": {}'         | keys.0D           | idle, called or serving",
                "'\"0D\": recall'      | '\"0C\": recall'     | keys.0C           | there twice",
                "'idle: {display: \"{waiting}   \"}' | 'idle: {display: \"{waiting}\"}' | show.idle | 6 places",
                "'idle: {display: \"{waiting}   \"}' | 'idle: {display: \"NOBODY\"}'    | show.idle | digits",
                "'idle: {display: \"{waiting}   \"}' | 'idle: {}'                       | show.idle | 6 places",
                "'idle: {display: \"{waiting}   \"}' | ''                               | show.idle | is missing",
                "'closed: {display: \"      \"}' | 'closed: {display: \"      \", led: \"31\"}' | show.closed | no lamp",
                "'\"03\": 1'           | '\"03\": 6'          | evaluator.values.03 | 1 (worst) to 5 (best)",
                "'\"03\": 1'           | '\"3\": 1'           | evaluator.values.3  | two hex digits",
                "open-for: 30s         | open-for: 0s         | evaluator.open-for  | at least 1s"
            })
    void shouldNameFileLineKeyAndReasonOfAMistake(
            String before, String after, String key, String reason) throws IOException {
        String text = Files.readString(SHIPPED.resolve("ff68.yaml"));
        assertTrue(text.contains(before), before);
        Path file =
                Files.writeString(
                        folder.resolve("mine.yaml"),
                        text.replace(before, after == null ? "" : after));

        ConfigException problem = assertThrows(ConfigException.class, () -> PadProfile.read(file));

        String message = problem.getMessage();
        assertTrue(message.contains("mine.yaml: " + key + ":"), message);
        assertTrue(message.contains(reason), message);
        assertTrue(message.contains("(line "), message);
    }

    @Test
    void shouldRefuseAnEvaluatorForAFamilyThatHasNone() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("mine.yaml"),
                        Files.readString(SHIPPED.resolve("candle.yaml"))
                                + "evaluator: {values: {\"00\": 5}}\n");

        ConfigException problem = assertThrows(ConfigException.class, () -> PadProfile.read(file));

        assertTrue(problem.getMessage().contains("evaluator"), problem.getMessage());
    }
}
