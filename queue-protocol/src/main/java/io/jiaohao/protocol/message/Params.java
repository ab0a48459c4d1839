package io.jiaohao.protocol.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of each method, checked when they are read. */
public sealed interface Params {

    /** The longest {@code request}, in characters. */
    int MAX_REQUEST_LENGTH = 64;

    /** No more than can be in a tag of BCP 47. */
    Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{1,35}");

    /** Parameters of a method that changes something. */
    sealed interface Change extends Params {
        /** Chosen by the device; the same one sent again gets the same answer. */
        String request();
    }

    /** Parameters of a method about the ticket at hand. */
    sealed interface AtHand extends Change {
        /** What the clerk saw at hand. */
        Seen ticket();
    }

    record OpenSession(
            Integer protocol,
            String device,
            DeviceKind kind,
            String key,
            @Nullable String language,
            @Nullable String hall)
            implements Params {
        public OpenSession {
            require("protocol", protocol);
            require("device", device);
            require("kind", kind);
            require("key", key);
            checkLanguage(language);
        }
    }

    record TakeTicket(
            String matter,
            @Nullable String lane,
            @Nullable HolderParams holder,
            @Nullable String language,
            @Nullable String number,
            @Nullable OffsetDateTime at,
            String request)
            implements Change {
        public TakeTicket {
            require("matter", matter);
            checkLanguage(language);
            requireRequest(request);
            check("at", number == null || at != null, "is needed with number");
        }
    }

    /** Who takes the ticket. Personal: never logged, never pushed. */
    record HolderParams(@Nullable String idCard, @Nullable String phone, @Nullable String name) {
        @Override
        public String toString() {
            return "HolderParams[personal]";
        }
    }

    /** By its id, by today's number, or by the address of its phone page, as a scanner reads it. */
    record FindTicket(@Nullable String ticket, @Nullable String number, @Nullable String link)
            implements Params {
        public FindTicket {
            long ways = Stream.of(ticket, number, link).filter(Objects::nonNull).count();
            check("ticket", ways == 1, "or number or link is needed, and only one");
        }
    }

    /** Why others were called before this ticket. */
    record ExplainTicket(@Nullable String ticket, @Nullable String number) implements Params {
        public ExplainTicket {
            requireOne("ticket", ticket, "number", number);
        }
    }

    record CancelTicket(String ticket, String request) implements Change {
        public CancelTicket {
            require("ticket", ticket);
            requireRequest(request);
        }
    }

    record VoidTicket(String ticket, String reason, String request) implements Change {
        public VoidTicket {
            require("ticket", ticket);
            require("reason", reason);
            requireRequest(request);
        }
    }

    record ReprintTicket(String ticket, String request) implements Change {
        public ReprintTicket {
            require("ticket", ticket);
            requireRequest(request);
        }
    }

    record CheckInTicket(String ticket, String request) implements Change {
        public CheckInTicket {
            require("ticket", ticket);
            requireRequest(request);
        }
    }

    record RateTicket(String ticket, Integer score, @Nullable List<String> reasons, String request)
            implements Change {
        public RateTicket {
            require("ticket", ticket);
            require("score", score);
            check("score", score >= 1 && score <= 5, "must be 1..5");
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
            requireRequest(request);
        }
    }

    record LeaseNumbers(String queue, Integer count, String request) implements Change {
        public LeaseNumbers {
            require("queue", queue);
            require("count", count);
            check("count", count >= 1 && count <= 500, "must be 1..500");
            requireRequest(request);
        }
    }

    record ReportDevice(Map<String, Health> health) implements Params {
        private static final int MOST_PARTS = 64;

        public ReportDevice {
            require("health", health);
            check("health", !health.containsValue(null), "must hold a state for each name");
            check(
                    "health",
                    health.size() <= MOST_PARTS
                            && health.keySet().stream()
                                    .allMatch(name -> name.length() <= MOST_PARTS),
                    "must hold at most %d names of at most %d characters"
                            .formatted(MOST_PARTS, MOST_PARTS));
            health = Map.copyOf(health);
        }
    }

    /**
     * How a part of a device is: {@code {"state": "low", "text": "30 tickets left"}}, or just the
     * state.
     */
    @JsonDeserialize(using = HealthReader.class)
    record Health(HealthState state, @Nullable String text) {
        public Health {
            require("state", state);
        }
    }

    enum HealthState {
        @JsonProperty("ok")
        OK,
        @JsonProperty("low")
        LOW,
        @JsonProperty("failed")
        FAILED
    }

    final class HealthReader extends StdDeserializer<Health> {
        private static final long serialVersionUID = 1L;

        HealthReader() {
            super(Health.class);
        }

        private record Full(HealthState state, @Nullable String text) {}

        @Override
        public Health deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            if (parser.currentToken().isScalarValue()) {
                return new Health(context.readValue(parser, HealthState.class), null);
            }
            Full full = context.readValue(parser, Full.class);
            return new Health(full.state(), full.text());
        }
    }

    record OpenCounter(
            String counter, String clerk, String pin, @Nullable Boolean takeOver, String request)
            implements Change {
        public OpenCounter {
            require("counter", counter);
            require("clerk", clerk);
            require("pin", pin);
            requireRequest(request);
        }

        @Override
        public String toString() {
            return "OpenCounter[counter=%s, clerk=%s]".formatted(counter, clerk);
        }
    }

    record PauseCounter(String reason, @Nullable OffsetDateTime until, String request)
            implements Change {
        public PauseCounter {
            require("reason", reason);
            requireRequest(request);
        }
    }

    record ResumeCounter(String request) implements Change {
        public ResumeCounter {
            requireRequest(request);
        }
    }

    record CloseCounter(String request) implements Change {
        public CloseCounter {
            requireRequest(request);
        }
    }

    record HelpCounter(String queue, String request) implements Change {
        public HelpCounter {
            require("queue", queue);
            requireRequest(request);
        }
    }

    record NextTicket(Seen ticket, String request) implements AtHand {
        public NextTicket {
            requireRequest(request);
        }
    }

    record CallTicket(@Nullable String ticket, @Nullable String number, String request)
            implements Change {
        public CallTicket {
            requireOne("ticket", ticket, "number", number);
            requireRequest(request);
        }
    }

    record RecallTicket(Seen ticket, String request) implements AtHand {
        public RecallTicket {
            requireRequest(request);
        }
    }

    /**
     * {@code idChecked}: the clerk has compared the papers; {@code holder}: the card read there.
     */
    record StartTicket(
            @Nullable Boolean idChecked, @Nullable HolderParams holder, Seen ticket, String request)
            implements AtHand {
        public StartTicket {
            requireRequest(request);
        }
    }

    record FinishTicket(
            @Nullable String outcome, @Nullable OffsetDateTime at, Seen ticket, String request)
            implements AtHand {
        public FinishTicket {
            requireRequest(request);
        }
    }

    record AbsentTicket(@Nullable String reason, Seen ticket, String request) implements AtHand {
        public AbsentTicket {
            requireRequest(request);
        }
    }

    record HoldTicket(
            @Nullable String reason, @Nullable OffsetDateTime remind, Seen ticket, String request)
            implements AtHand {
        public HoldTicket {
            requireRequest(request);
        }
    }

    /** To a matter, a counter or a clerk; {@code place} goes before {@code keepPlace}. */
    record TransferTicket(
            @Nullable String matter,
            @Nullable String counter,
            @Nullable String clerk,
            @Nullable Boolean keepPlace,
            @Nullable PlaceInLine place,
            @Nullable OffsetDateTime placeAt,
            @Nullable String note,
            Seen ticket,
            String request)
            implements AtHand {
        public TransferTicket {
            long targets = Stream.of(matter, counter, clerk).filter(Objects::nonNull).count();
            check("matter", targets == 1, "or counter or clerk is needed, and only one");
            check("place", place == null || placeAt == null, "and placeAt exclude each other");
            requireRequest(request);
        }
    }

    enum PlaceInLine {
        @JsonProperty("keep")
        KEEP,
        @JsonProperty("first")
        FIRST,
        @JsonProperty("last")
        LAST
    }

    /**
     * A visitor without a number who is served at once; {@code idChecked} as for {@link
     * StartTicket}.
     */
    record WalkIn(
            String matter,
            @Nullable String lane,
            @Nullable HolderParams holder,
            @Nullable String language,
            @Nullable Boolean idChecked,
            Seen ticket,
            String request)
            implements AtHand {
        public WalkIn {
            require("matter", matter);
            checkLanguage(language);
            requireRequest(request);
        }
    }

    /** A clerk's word for whoever has the ticket next. */
    record NoteTicket(String ticket, String note, String request) implements Change {
        private static final int MOST_CHARACTERS = 200;

        public NoteTicket {
            require("ticket", ticket);
            require("note", note);
            check(
                    "note",
                    note.length() <= MOST_CHARACTERS,
                    "must have at most %d characters".formatted(MOST_CHARACTERS));
            requireRequest(request);
        }
    }

    record MergeTickets(String ticket, String into, String request) implements Change {
        public MergeTickets {
            require("ticket", ticket);
            require("into", into);
            requireRequest(request);
        }
    }

    record MergeQueues(String queue, String into, String request) implements Change {
        public MergeQueues {
            require("queue", queue);
            require("into", into);
            requireRequest(request);
        }
    }

    record MoveTicket(
            String ticket,
            @Nullable Boolean first,
            @Nullable String behind,
            String reason,
            String request)
            implements Change {
        public MoveTicket {
            require("ticket", ticket);
            check("first", Boolean.TRUE.equals(first) == (behind == null), "or behind is needed");
            require("reason", reason);
            requireRequest(request);
        }
    }

    record UndoTicket(String request) implements Change {
        public UndoTicket {
            requireRequest(request);
        }
    }

    record PublishNotice(
            Map<String, String> text,
            @Nullable OffsetDateTime until,
            @Nullable List<String> zones,
            String request)
            implements Change {
        public PublishNotice {
            require("text", text);
            check("text", !text.isEmpty(), "must hold a text in the hall's first language");
            check("text", !text.containsValue(null), "must hold texts");
            text = Map.copyOf(text);
            zones = zones == null ? List.of() : List.copyOf(zones);
            requireRequest(request);
        }
    }

    record WithdrawNotice(String notice, String request) implements Change {
        public WithdrawNotice {
            require("notice", notice);
            requireRequest(request);
        }
    }

    record AskSnapshot() implements Params {}

    /** Whom the terminal's counter calls next, and why in that order. */
    record AskLine() implements Params {}

    record Ping() implements Params {}

    private static void require(String name, @Nullable Object value) {
        check(name, value != null, "is missing");
        check(name, !(value instanceof String text) || !text.isBlank(), "is empty");
    }

    private static void requireRequest(@Nullable String request) {
        require("request", request);
        check(
                "request",
                request == null || request.length() <= MAX_REQUEST_LENGTH,
                "must have at most " + MAX_REQUEST_LENGTH + " characters");
    }

    /** It comes to stand in pages, and is asked of whatever speaks. */
    private static void checkLanguage(@Nullable String language) {
        check(
                "language",
                language == null || LANGUAGE.matcher(language).matches(),
                "must be a language tag like zh-CN");
    }

    private static void requireOne(
            String name, @Nullable Object value, String other, @Nullable Object otherValue) {
        check(
                name,
                (value == null) != (otherValue == null),
                "or " + other + " is needed, not both");
    }

    private static void check(String name, boolean holds, String rule) {
        if (!holds) {
            throw new InvalidParamsException(name + " " + rule);
        }
    }
}
