package io.jiaohao.terminal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.RefusedException;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.view.CounterView;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Opens the configured window by itself: at start, when the link comes back, and when a new day has
 * closed it. A window that the clerk closed by hand stays closed until the next day; one that
 * another terminal took over is left to it. Confined to the link's context.
 */
final class AutoOpen {
    private static final long RETRY_MILLIS = 2_000;

    /** A link that comes back this long after a close by hand has missed the start of a day. */
    private static final Duration NIGHT = Duration.ofHours(6);

    private final Vertx vertx;
    private final DeviceLink link;
    private final SignIn signIn;
    private final String device;
    private final Consumer<Throwable> onRefused;
    private @Nullable String held; // the window this terminal had when last seen
    private @Nullable OffsetDateTime closedByHand; // since when the clerk wants it closed
    private @Nullable LocalDate day; // the last one that was seen to start
    private boolean opening; // a request is under way
    private boolean wasOpen; // since the start; a terminal that takes the window over then keeps it

    AutoOpen(Vertx vertx, DeviceLink link, TerminalConfig config, Consumer<Throwable> onRefused) {
        this.vertx = vertx;
        this.link = link;
        this.signIn = Objects.requireNonNull(config.signIn());
        this.device = config.device();
        this.onRefused = onRefused;
    }

    /** The clerk is closing the window, or could not after all. */
    void closeByHand(boolean closing) {
        closedByHand = closing ? OffsetDateTime.now() : null;
    }

    /** A session is open: opens the window unless it is, or the clerk wants it closed. */
    void linkUp(HallMirror mirror) {
        OffsetDateTime closed = closedByHand;
        if (closed != null && closed.plus(NIGHT).isBefore(OffsetDateTime.now())) {
            closedByHand = null;
        }
        boolean elsewhere = wasOpen && !isClosed(mirror, signIn.counter());
        if (closedByHand == null && mirror.counterOf(device).isEmpty() && !elsewhere) {
            open();
        }
    }

    /** Looks at the hall after a change. */
    void see(HallMirror mirror) {
        boolean newDay = !mirror.day().map(seen -> seen.equals(day)).orElse(true);
        if (newDay) {
            day = mirror.day().orElseThrow();
            closedByHand = null;
        }
        String mine = mirror.counterOf(device).map(CounterView::id).orElse(null);
        boolean shut = mine == null && held != null && isClosed(mirror, held);
        held = mine;
        wasOpen |= mine != null;
        if (mine == null && closedByHand == null && (newDay || shut)) {
            open();
        }
    }

    private static boolean isClosed(HallMirror mirror, String counter) {
        return mirror.counter(counter).map(CounterView::state).orElse("").equals("closed");
    }

    private void open() {
        if (opening) {
            return;
        }
        opening = true;
        ObjectNode params =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("counter", signIn.counter())
                        .put("clerk", signIn.clerk())
                        .put("pin", signIn.pin());
        link.change(Method.COUNTER_OPEN, params)
                .onComplete(ignored -> opening = false)
                .onFailure(this::refused);
    }

    private void refused(Throwable cause) {
        onRefused.accept(cause);
        if (cause instanceof RefusedException refused && refused.error().retry()) {
            vertx.setTimer(RETRY_MILLIS, timer -> link.mirror().ifPresent(this::linkUp));
        }
    }
}
