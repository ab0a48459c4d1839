package io.jiaohao.kiosk.take;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kiosk.card.IdCard;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One touch of a visitor: a ticket for this matter, please.
 *
 * @param request made by the page for each touch; the server knows the take by it
 * @param lane null for the matter's default
 * @param card of the visitor, where one was read; it is not stored, only that there was one
 * @param language of the visitor, a BCP 47 tag
 */
public record TouchOrder(
        String request,
        String matter,
        @Nullable String lane,
        @Nullable IdCard card,
        String language,
        OffsetDateTime at) {
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

    /** In the matter's default lane, of a visitor who is not known. */
    public TouchOrder(String request, String matter, String language, OffsetDateTime at) {
        this(request, matter, null, null, language, at);
    }

    /**
     * Whether it was read from the disk, where the visitor's card is not: it cannot be repeated.
     */
    boolean lacksCard() {
        return card != null && card.number().isEmpty();
    }

    /** The parameters of {@code ticket.take}, the same ones each time. */
    public ObjectNode takeParams() {
        ObjectNode params =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("matter", matter)
                        .put("language", language)
                        .put("request", request);
        if (lane != null) {
            params.put("lane", lane);
        }
        if (card != null) {
            card.number().ifPresent(number -> params.putObject("holder").put("idCard", number));
        }
        return params;
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
