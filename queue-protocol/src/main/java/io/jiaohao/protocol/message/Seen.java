package io.jiaohao.protocol.message;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What the clerk saw at hand when the button was pressed: a ticket, nothing ({@code null} on the
 * wire), or unsaid (absent on the wire).
 */
@JsonDeserialize(using = Seen.Reader.class)
public record Seen(boolean said, @Nullable String ticket) {
    public static final Seen UNSAID = new Seen(false, null);
    public static final Seen NOTHING = new Seen(true, null);

    public static Seen ticket(String id) {
        return new Seen(true, id);
    }

    static final class Reader extends StdDeserializer<Seen> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(Seen.class);
        }

        @Override
        public Seen deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            return Seen.ticket(context.readValue(parser, String.class));
        }

        @Override
        public Seen getNullValue(DeserializationContext context) {
            return NOTHING;
        }

        @Override
        public Seen getAbsentValue(DeserializationContext context) {
            return UNSAID;
        }
    }
}
