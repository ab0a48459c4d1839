package io.jiaohao.kiosk.visit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a visitor holds: the code that a scanner read from a ticket, which is the address of its
 * phone page, or the number that was typed. Nothing is fetched from that address, whoever made the
 * code.
 *
 * @param scanned whether the ticket itself was there
 * @param value the last part of the address, or the number
 */
record TicketCode(boolean scanned, String value) {
    private static final Pattern LINK =
            Pattern.compile("https?://[^/\\s]+/t/([A-Za-z0-9-]{1,64})/([A-Za-z0-9_-]{8,64})");
    private static final Pattern NUMBER = Pattern.compile("([A-Z]{0,3})(\\d{1,6})");
    private static final int WIDTH = 3; // of a serial; longer ones are written out

    /**
     * @param hall whose tickets are known here
     * @return empty for what is no ticket of this hall
     */
    static Optional<TicketCode> of(String text, String hall) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        Matcher link = LINK.matcher(plain);
        if (link.matches()) {
            return link.group(1).equals(hall)
                    ? Optional.of(new TicketCode(true, link.group(2)))
                    : Optional.empty();
        }
        String typed = plain.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        Matcher number = NUMBER.matcher(typed);
        return number.matches()
                ? Optional.of(new TicketCode(false, number.group(1) + padded(number.group(2))))
                : Optional.empty();
    }

    /** A12 is A012: people leave the zeros out. */
    private static String padded(String serial) {
        return "0".repeat(Math.max(0, WIDTH - serial.length())) + serial;
    }

    /** For {@code ticket.find}. */
    ObjectNode params() {
        return JsonNodeFactory.instance.objectNode().put(scanned ? "link" : "number", value);
    }
}
