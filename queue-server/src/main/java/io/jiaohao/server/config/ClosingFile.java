package io.jiaohao.server.config;

import io.jiaohao.kit.config.InvalidValueException;
import io.jiaohao.server.domain.command.Closing;
import io.jiaohao.server.domain.command.Closing.Choice;
import io.jiaohao.server.domain.command.Closing.How;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code closing} of {@code hall.yaml}: {@code ID: serve-out | cancel | {to: QUEUE} | {cancel:
 * TEXT}} for a queue, a matter or a counter that the file drops while people are in it.
 */
final class ClosingFile {
    private static final String EXPECTED =
            "must be serve-out, cancel, {to: QUEUE} or {cancel: a text by language}";

    private ClosingFile() {}

    static Closing closing(@Nullable Map<String, Object> written) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        if (written != null) {
            written.forEach((id, choice) -> choices.put(id, choice(id, choice)));
        }
        return new Closing(choices, false);
    }

    /** Names the key {@code closing.ID} where the choice is none. */
    static Choice choice(String id, @Nullable Object written) {
        if ("serve-out".equals(written)) {
            return new Choice(How.SERVE_OUT, null, null);
        }
        if ("cancel".equals(written)) {
            return new Choice(How.CANCEL, null, null);
        }
        if (written instanceof Map<?, ?> map && map.size() == 1) {
            if (map.get("to") instanceof String to) {
                return new Choice(How.TRANSFER, new QueueId(to), null);
            }
            if (map.get("cancel") instanceof Map<?, ?> text) {
                return new Choice(How.CANCEL, null, text(id, text));
            }
        }
        throw new InvalidValueException("closing." + id, EXPECTED);
    }

    private static Text text(String id, Map<?, ?> written) {
        Map<String, String> words = new LinkedHashMap<>();
        written.forEach(
                (language, sentence) -> {
                    if (!(sentence instanceof String said) || said.isBlank()) {
                        throw new InvalidValueException("closing." + id, EXPECTED);
                    }
                    words.put(String.valueOf(language), said);
                });
        return new Text(words);
    }
}
