package io.jiaohao.server.web.board;

import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.statistics.RunningDay;
import io.jiaohao.server.push.Witness;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One hall's picture for everybody who looks on: made once, at most once a second, whoever they are
 * and however many. What happens is only noted on the hall's context; the work is done on the
 * boards' thread, to which all else is confined.
 */
final class LiveBoard implements Witness {
    private static final Logger LOG = LoggerFactory.getLogger(LiveBoard.class);
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final Duration ALONE = Duration.ofMinutes(1);

    private final Executor thread;
    private final BoardSources sources;
    private final Clock clock;
    private final PlanVersion version = new PlanVersion();
    private final DayOrders orders = new DayOrders();
    private final Set<Onlooker> onlookers = new LinkedHashSet<>();
    private @Nullable Hall hall; // null until it was met
    private RunningDay day = RunningDay.NONE;
    private @Nullable Picture shown; // what onlookers saw last
    private boolean changed;
    private Instant told = Instant.EPOCH; // when onlookers were last told anything
    private Instant lookedOn; // when somebody last looked on

    LiveBoard(Executor thread, BoardSources sources, Clock clock) {
        this.thread = thread;
        this.sources = sources;
        this.clock = clock;
        this.lookedOn = clock.instant();
    }

    /** A picture, for those who may see the clerks' names and for the others. */
    private record Picture(String full, String withoutClerks) {
        static Picture of(BoardView view) {
            return new Picture(event(view), event(view.withoutClerks()));
        }

        private static String event(BoardView view) {
            return "data: " + WireJson.text(WireJson.MAPPER.valueToTree(view)) + "\n\n";
        }

        String of(Onlooker onlooker) {
            return onlooker.seesClerks() ? full : withoutClerks;
        }
    }

    @Override
    public void meet(Hall met) {
        thread.execute(
                () -> {
                    hall = met;
                    day = RunningDay.of(met);
                    changed = true;
                    readOrders(met);
                });
    }

    private void readOrders(Hall met) {
        LocalDate date = met.day().date();
        orders.turnTo(date);
        if (date == null) {
            return;
        }
        sources.log()
                .of(met.id(), date)
                .whenComplete(
                        (log, failure) -> {
                            if (failure == null) {
                                thread.execute(() -> orders.read(date, log));
                            } else {
                                LOG.warn("Expected the orders of hall={}", met.id(), failure);
                            }
                        });
    }

    @Override
    public void see(HallEvent event, Hall before, Hall after) {
        thread.execute(
                () -> {
                    hall = after;
                    day = day.after(event, before, after);
                    orders.after(event);
                    changed = true;
                });
    }

    void join(Onlooker onlooker) {
        onlookers.add(onlooker);
        if (shown != null) {
            onlooker.show(shown.of(onlooker));
        }
    }

    /** What is due this second. */
    void tick() {
        Instant now = clock.instant();
        onlookers.removeIf(onlooker -> onlooker.leaves(now));
        lookedOn = onlookers.isEmpty() ? lookedOn : now;
        Hall seen = hall;
        if (onlookers.isEmpty() || seen == null) {
            return;
        }
        if (changed || isDue(now)) {
            show(seen, now);
        }
    }

    /** Waits grow though nothing happens, and a page wants to know that all is well. */
    private boolean isDue(Instant now) {
        return Duration.between(told, now).abs().compareTo(BEAT) >= 0;
    }

    private void show(Hall seen, Instant now) {
        changed = false;
        told = now;
        BoardPresenter presenter =
                new BoardPresenter(
                        seen,
                        day.figures(),
                        sources.comparisons().of(seen.id(), now),
                        sources.names(),
                        now);
        BoardView.Watch watch = new WatchPresenter(seen, orders.newestFirst(), now).watch();
        Picture picture = Picture.of(presenter.board(version.of(seen), watch));
        shown = picture;
        onlookers.forEach(onlooker -> onlooker.show(picture.of(onlooker)));
    }

    /** Nobody has looked on for a while: it need not be kept. */
    boolean isForgotten() {
        return onlookers.isEmpty()
                && Duration.between(lookedOn, clock.instant()).compareTo(ALONE) > 0;
    }

    /** Of the hall's catalogue; to read all of a large one each second would cost too much. */
    private static final class PlanVersion {
        private @Nullable HallPlan known;
        private String version = "";

        String of(Hall hall) {
            if (hall.rules() != known) {
                known = hall.rules();
                version = CatalogueView.version(hall);
            }
            return version;
        }
    }
}
