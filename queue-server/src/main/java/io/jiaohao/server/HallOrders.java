package io.jiaohao.server;

import io.jiaohao.server.cluster.HallLog;
import io.jiaohao.server.cluster.HallPast;
import io.jiaohao.server.domain.event.PersonActed;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.domain.state.Locality;
import io.jiaohao.server.people.Actor;
import io.jiaohao.server.people.AuditAction;
import io.jiaohao.server.people.AuditEntry;
import io.jiaohao.server.people.AuditQuestion;
import io.jiaohao.server.people.AuditSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people ordered in the halls, read from their logs: for the audit, and for the board of a day
 * on which nobody looked on before. Any thread; calls block.
 *
 * @param places of the halls
 */
record HallOrders(HallLog log, Map<HallId, Locality> places, Clock clock) implements AuditSource {
    /** Further back only a day that was asked for is read: the log is long. */
    private static final Duration RECENTLY = Duration.ofDays(7);

    /** Of the business days that begin on these dates, the oldest first. */
    List<PersonActed> of(HallId hall, LocalDate from, LocalDate to) {
        List<PersonActed> orders = new ArrayList<>();
        HallPast past = log.before(hall, Long.MAX_VALUE, from);
        for (var stretch = past.next(); !stretch.isEmpty(); stretch = past.next()) {
            for (HallPast.Passed passed : stretch) {
                LocalDate day = passed.day();
                if (day != null && day.isAfter(to)) {
                    return orders;
                }
                if (passed.event() instanceof PersonActed acted
                        && day != null
                        && !day.isBefore(from)) {
                    orders.add(acted);
                }
            }
        }
        return orders;
    }

    @Override
    public List<AuditEntry> read(AuditQuestion question) {
        if (isOfPeople(question.action())) {
            return List.of(); // no hall is ordered such a thing: its log need not be read
        }
        return places.keySet().stream()
                .flatMap(hall -> asked(hall, question).stream())
                .sorted(Comparator.comparing(AuditEntry::at).reversed())
                .limit(question.most())
                .toList();
    }

    private static boolean isOfPeople(@Nullable String action) {
        return Stream.of(AuditAction.values()).anyMatch(each -> each.word().equals(action));
    }

    private List<AuditEntry> asked(HallId hall, AuditQuestion question) {
        Instant now = clock.instant();
        boolean open = question.from().equals(Instant.EPOCH);
        Instant from = open ? now.minus(RECENTLY) : question.from();
        Instant until = question.until().isAfter(now) ? now : question.until();
        return of(hall, date(hall, from).minusDays(1), date(hall, until)).stream()
                .filter(
                        acted ->
                                !acted.at().isBefore(from) && acted.at().isBefore(question.until()))
                .map(acted -> entry(hall, acted))
                .filter(entry -> matches(entry, question))
                .toList();
    }

    private LocalDate date(HallId hall, Instant at) {
        return Objects.requireNonNull(places.get(hall)).local(at).toLocalDate();
    }

    /** Where the person was, the hall's log does not keep. */
    private static AuditEntry entry(HallId hall, PersonActed acted) {
        return new AuditEntry(
                acted.at(),
                new Actor(acted.ruling().by().value(), Actor.Origin.UNKNOWN),
                acted.action(),
                acted.subject().isBlank() ? hall.value() : hall + ": " + acted.subject(),
                acted.ruling().reason());
    }

    private static boolean matches(AuditEntry entry, AuditQuestion question) {
        String person = question.person();
        String action = question.action();
        return (person == null || entry.actor().id().equals(person))
                && (action == null || entry.action().equals(action));
    }
}
