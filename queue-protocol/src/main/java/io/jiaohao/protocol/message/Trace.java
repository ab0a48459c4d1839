package io.jiaohao.protocol.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one press through the programs: every hop that it passes is a line of the log {@code
 * trace} (at DEBUG, for it is traffic), with the same id in each program. The id tells nothing of
 * the request that it is made of. Any thread.
 *
 * @param id 32 hexadecimal digits, the size of a trace-id of W3C Trace Context
 */
public record Trace(String id) {
    private static final Logger LOG = LoggerFactory.getLogger("trace");
    private static final int BYTES = 16;

    /** Where a press has come to. */
    public enum Hop {
        /** A device sends it, or sends it again. */
        ASKED,
        /** The server's gateway has it. */
        RECEIVED,
        /** The hall has decided, and what it changed is durable. */
        DECIDED,
        /** A node tells it to the devices that follow the hall. */
        TOLD,
        /** A device has heard of it. */
        HEARD,
        /** A screen's page was given what it shows. */
        SHOWN,
        /** The device that asked has its answer. */
        ANSWERED
    }

    /** The same for the same request of a device, in whichever program it is asked. */
    public static Trace of(String device, String request) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest((device + '\n' + request).getBytes(StandardCharsets.UTF_8));
            return new Trace(HexFormat.of().formatHex(hash, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected this JDK to know SHA-256", e);
        }
    }

    /** Of the press that led to a {@code hall.event}; empty when none did. */
    public static Optional<Trace> in(ObjectNode event) {
        return event.has("trace")
                ? Optional.of(new Trace(event.path("trace").asText()))
                : Optional.empty();
    }

    /**
     * Writes that it has come so far.
     *
     * @param about what for, as {@code key=value} with places for the values; nothing personal
     */
    public void passed(Hop hop, String about, Object... values) {
        if (LOG.isDebugEnabled()) {
            LOG.atDebug()
                    .addKeyValue("trace", id)
                    .addKeyValue("hop", hop.name().toLowerCase(Locale.ROOT))
                    .log(about, values);
        }
    }
}
