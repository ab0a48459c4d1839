package io.jiaohao.kiosk.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.HallView;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the kiosk knows of the hall when nobody can be asked: the last mirror, or the one of the
 * program before this. Confined to the event loop.
 */
final class LastHall {
    private static final Logger LOG = LoggerFactory.getLogger(LastHall.class);
    private static final Duration SURELY = Duration.ofSeconds(5); // after midnight at the server

    private final DeviceLink link;
    private final OfflineFolder folder;
    private final ServerClock clock = new ServerClock();
    private @Nullable HallMirror mirror; // null before any server was reached
    private @Nullable HallView hall; // of the mirror, or asked for since
    private @Nullable HallView seen; // of the mirror when it was last looked at
    private @Nullable LocalDate date; // whose opening hours the hall has
    private boolean asking; // for the hours of a new date

    LastHall(DeviceLink link, OfflineFolder folder) {
        this.link = link;
        this.folder = folder;
    }

    /** Begins with what a program before this one knew. */
    void restore(StoredHall stored) {
        mirror = stored.mirror();
        hall = mirror.hall();
        date = stored.at().toLocalDate();
        clock.restore(stored.ahead());
    }

    /** Looks at the mirror of a session; stores the hall when it is another one. */
    void learn(HallMirror now) {
        clock.hear(now);
        boolean fresh = now != mirror || now.hall() != seen;
        mirror = now;
        seen = now.hall();
        if (fresh) {
            keep(now, now.hall());
        }
    }

    /**
     * Opening hours are those of the date on which the hall was told; a hall that stays closed over
     * midnight is not told again.
     */
    void askOnNewDate() {
        HallMirror now = mirror;
        LocalDate today = now().minus(SURELY).toLocalDate();
        if (now == null || date == null || asking || !today.isAfter(date)) {
            return;
        }
        asking = true;
        link.ask(Method.SESSION_SNAPSHOT, JsonNodeFactory.instance.objectNode())
                .onSuccess(whole -> keep(now, hallOf(whole)))
                .onFailure(cause -> LOG.debug("the hours are not known: {}", cause.getMessage()))
                .onComplete(ignored -> asking = false);
    }

    private static HallView hallOf(JsonNode whole) {
        return WireJson.MAPPER.convertValue(whole.path("hall"), HallView.class);
    }

    private void keep(HallMirror now, HallView told) {
        OffsetDateTime at = now();
        hall = told;
        date = at.toLocalDate();
        folder.write(StoredHall.of(now, told, at, clock.ahead()))
                .onFailure(cause -> LOG.error("Expected to store the hall, but it failed", cause));
    }

    Optional<HallMirror> mirror() {
        return Optional.ofNullable(mirror);
    }

    /** What can be given from a ledger now; empty while no hall is known. */
    Optional<Possible> possible(Ledger ledger) {
        return mirror == null || hall == null || date == null
                ? Optional.empty()
                : Optional.of(new Possible(hall, date, ledger, now()));
    }

    /** The server's time as far as it is known, in the hall's zone. */
    OffsetDateTime now() {
        OffsetDateTime time = OffsetDateTime.now().plus(clock.ahead());
        return mirror == null
                ? time
                : time.atZoneSameInstant(ZoneId.of(mirror.hall().timezone())).toOffsetDateTime();
    }
}
