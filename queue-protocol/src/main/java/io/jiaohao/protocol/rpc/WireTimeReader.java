package io.jiaohao.protocol.rpc;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads a moment of the wire: a text of RFC 3339 in the years 0001 to 9998 of UTC, so that it can
 * be written with four digits of the year in whatever zone it is shown.
 */
final class WireTimeReader extends StdScalarDeserializer<OffsetDateTime> {
    private static final long serialVersionUID = 1L;
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9_998;

    WireTimeReader() {
        super(OffsetDateTime.class);
    }

    @Override
    public @Nullable OffsetDateTime deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (OffsetDateTime) context.handleUnexpectedToken(OffsetDateTime.class, parser);
        }
        String text = parser.getText();
        OffsetDateTime time = parsed(text);
        return time == null
                ? (OffsetDateTime)
                        context.handleWeirdStringValue(
                                OffsetDateTime.class,
                                text,
                                "Expected a time of RFC 3339 in the years 0001 to 9998")
                : time;
    }

    private static @Nullable OffsetDateTime parsed(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            int year = time.toInstant().atOffset(ZoneOffset.UTC).getYear();
            return year < FIRST_YEAR || year > LAST_YEAR ? null : time;
        } catch (DateTimeException e) {
            return null; // no time, or one beyond all calendars
        }
    }
}
