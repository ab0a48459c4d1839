package io.jiaohao.kiosk.printer;

import io.jiaohao.protocol.view.MatterView;
import io.jiaohao.protocol.view.Named;
import io.jiaohao.protocol.view.TicketView;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the fields of a template stand for on one ticket, in its visitor's language. Immutable. */
final class SlipValues {
    private static final int MOST_WINDOWS = 12;
    private static final int MOST_MATERIALS = 6;
    private static final long LONGEST_RANGE_SECONDS = 5_400; // above it a clock time says more
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE_AND_CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final TicketSlip slip;
    private final TicketView ticket;
    private final ZoneId zone;
    private final String comma;

    SlipValues(TicketSlip slip, Map<String, String> comma) {
        this.slip = slip;
        this.ticket = slip.ticket();
        this.zone = ZoneId.of(slip.hall().timezone());
        this.comma = LocalText.in(slip.language(), comma);
    }

    /** The value of a field, several for a list; none where it is not known. */
    List<String> of(SlipField field) {
        return switch (field) {
            case HALL -> List.of(local(slip.hall().name()));
            case NUMBER -> List.of(ticket.number());
            case MATTER -> known(slip.matter()).map(matter -> local(matter.name())).toList();
            case AHEAD -> ahead();
            case WAIT -> range().filter(each -> !isLong()).map(this::minutes).toList();
            case TURN -> range().filter(each -> isLong()).map(this::clocks).toList();
            case ZONES -> joined(slip.place().zones().stream().map(Named::name).map(this::local));
            case WINDOWS -> windows();
            case MATERIAL -> materials(slip).stream().map(this::local).toList();
            case TAKEN -> List.of(at(DATE_AND_CLOCK, ticket.takenAt()));
        };
    }

    private List<String> ahead() {
        return SlipOccasion.NO_WAIT.is(slip)
                ? List.of()
                : known(ticket.ahead()).filter(n -> n > 0).map(String::valueOf).toList();
    }

    private static <T> Stream<T> known(@Nullable T value) {
        return Stream.ofNullable(value);
    }

    private String local(Map<String, String> texts) {
        return LocalText.in(slip.language(), texts);
    }

    private List<String> joined(Stream<String> parts) {
        String all = String.join(comma, parts.toList());
        return all.isEmpty() ? List.of() : List.of(all);
    }

    private List<String> windows() {
        List<String> windows = slip.place().windows();
        return windows.size() > MOST_WINDOWS ? List.of() : joined(windows.stream());
    }

    static Collection<Map<String, String>> materials(TicketSlip slip) {
        MatterView matter = slip.matter();
        List<Map<String, String>> needed = matter == null ? null : matter.materials();
        return needed == null ? List.of() : needed.stream().limit(MOST_MATERIALS).toList();
    }

    /** A range, never one minute's promise; none for a wait that is over or unknown. */
    private record Range(long low, long high) {}

    private Stream<Range> range() {
        Long low = ticket.estimate();
        Long high = ticket.estimateHigh();
        boolean waits = low != null && high != null && high > 0;
        return waits && ticket.canEstimate() ? Stream.of(new Range(low, high)) : Stream.empty();
    }

    private boolean isLong() {
        return Objects.requireNonNullElse(ticket.estimateHigh(), 0L) > LONGEST_RANGE_SECONDS;
    }

    private String minutes(Range range) {
        long from = Duration.ofSeconds(range.low()).toMinutes();
        long to = Duration.ofSeconds(range.high()).toMinutes();
        return from == 0 || from == to ? String.valueOf(to) : from + "–" + to;
    }

    private String clocks(Range range) {
        OffsetDateTime taken = ticket.takenAt();
        return at(CLOCK, taken.plusSeconds(range.low()))
                + "–"
                + at(CLOCK, taken.plusSeconds(range.high()));
    }

    private String at(DateTimeFormatter form, OffsetDateTime time) {
        return form.format(time.atZoneSameInstant(zone));
    }
}
