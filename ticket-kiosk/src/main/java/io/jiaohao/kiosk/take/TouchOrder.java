package io.jiaohao.kiosk.take;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * One touch of a visitor: a ticket for this matter, please.
 *
 * @param request made by the page for each touch; the server knows the take by it
 * @param language of the visitor, a BCP 47 tag
 */
public record TouchOrder(String request, String matter, String language, OffsetDateTime at) {
    private static final Pattern REQUEST = Pattern.compile("[A-Za-z0-9-]{8,50}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    public TouchOrder {
        if (!REQUEST.matcher(request).matches()) {
            throw new IllegalArgumentException("Expected a touch to be a UUID");
        }
        if (matter.isBlank() || !LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("Expected a touch to name a matter and a language");
        }
    }

    /** The parameters of {@code ticket.take}, the same ones each time. */
    public ObjectNode takeParams() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("matter", matter)
                .put("language", language)
                .put("request", request);
    }

    /**
     * The void has a request of its own, the same one each time, so that it can be repeated too.
     */
    public ObjectNode voidParams(String ticket, String reason) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ticket", ticket)
                .put("reason", reason)
                .put("request", "void-" + request);
    }
}
