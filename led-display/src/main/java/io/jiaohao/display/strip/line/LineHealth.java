package io.jiaohao.display.strip.line;

import io.jiaohao.protocol.message.Params.HealthState;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a line and its strips are, for the log and for the hall: told when it changes. Used by the
 * line's thread.
 */
final class LineHealth {
    private static final Logger LOG = LoggerFactory.getLogger(LineHealth.class);

    private final String line;
    private final LineListener listener;
    private final Map<Integer, String> troubles = new TreeMap<>(); // by address
    private @Nullable String told; // the text that the listener knows

    LineHealth(String line, LineListener listener) {
        this.line = line;
        this.listener = listener;
    }

    void up() {
        LOG.info("strips: port={} is open", line);
        tell();
    }

    void down(String why) {
        troubles.clear();
        String text = "lost: " + why;
        if (!text.equals(told)) {
            LOG.warn("strips: port={} is lost, and tried again: {}", line, why);
        }
        tell(HealthState.FAILED, text);
    }

    /** A strip did what it was told. */
    void good(int address) {
        if (troubles.remove(address) != null) {
            LOG.info("strips: port={} address={} is there again", line, address);
        }
        tell();
    }

    /** A strip did not. */
    void bad(int address, String why) {
        if (!why.equals(troubles.put(address, why))) {
            LOG.warn(
                    "Expected the strip at port={} address={} to show a text, but: {}",
                    line,
                    address,
                    why);
        }
        tell();
    }

    private void tell() {
        if (troubles.isEmpty()) {
            tell(HealthState.OK, "open");
        } else {
            tell(
                    HealthState.FAILED,
                    troubles.entrySet().stream()
                            .map(each -> "strip %d: %s".formatted(each.getKey(), each.getValue()))
                            .collect(Collectors.joining("; ")));
        }
    }

    private void tell(HealthState state, String text) {
        if (!Objects.equals(told, text)) {
            told = text;
            listener.lineIs(line, state, text);
        }
    }
}
