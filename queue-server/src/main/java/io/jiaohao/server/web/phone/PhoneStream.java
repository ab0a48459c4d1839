package io.jiaohao.server.web.phone;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.TicketId;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.internal.ContextInternal;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open page that follows its ticket by server-sent events. It is told what it does not show
 * yet: the whole, the figures alone, or that all is as it was. Each event's data begins with the
 * time on the hall's clock. Any thread; guarded by its own monitor.
 *
 * <pre>
 * event: page | figures | beat | end
 * data: 10:42:08 HTML
 * data: its next line…
 * </pre>
 */
final class PhoneStream {
    private static final Logger LOG = LoggerFactory.getLogger(PhoneStream.class);
    private static final int MAX_UNSENT_BYTES = 65_536;
    private static final long SILENT_NANOS = 8_000_000_000L;

    private final HttpServerResponse response;
    private final Executor loop; // of the browser's connection
    private final TicketId ticket;
    private final PhonePage.Address address;
    private Standpoint.@Nullable Look look; // what the page shows now
    private String frame = "";
    private String figures = "";
    private long
            seq; // of the hall that it shows; at first, of the one in which the ticket was found
    private long saidNanos; // when it was last told something

    /** Make it on the connection's event loop. */
    PhoneStream(HttpServerResponse response, PhoneVisit visit) {
        this.response = response;
        this.loop = ContextInternal.current().nettyEventLoop();
        this.ticket = visit.ticket().id();
        this.address = visit.address();
        this.seq = visit.scene().hall().seq();
    }

    TicketId ticket() {
        return ticket;
    }

    Executor loop() {
        return loop;
    }

    /**
     * Begins.
     *
     * @param retryMillis when the browser comes back after a loss; each at another time
     */
    void open(long retryMillis) {
        response.setChunked(true)
                .setWriteQueueMaxSize(MAX_UNSENT_BYTES)
                .putHeader("content-type", "text/event-stream")
                .putHeader("cache-control", "no-store")
                .putHeader("x-accel-buffering", "no");
        response.exceptionHandler(cause -> LOG.debug("a phone went away", cause));
        response.write("retry: " + retryMillis + "\n\n");
    }

    /**
     * Shows the ticket as it is in a hall; nothing older than what it shows.
     *
     * @param clock the hall's time, to the second
     */
    synchronized void show(long of, String clock, Standpoint at) {
        if (of < seq) {
            return;
        }
        seq = of;
        TicketHtml.Parts parts =
                at.looks(look)
                        ? new TicketHtml.Parts(frame, address.figures(at))
                        : address.parts(at);
        if (!parts.frame().equals(frame)) {
            say("page", clock, parts.whole());
        } else if (!parts.figures().equals(figures)) {
            say("figures", clock, parts.figures());
        } else if (System.nanoTime() - saidNanos >= SILENT_NANOS) {
            say("beat", clock, "");
        }
        look = at.look();
        frame = parts.frame();
        figures = parts.figures();
    }

    /**
     * There is no such ticket in a hall. That is the end of one that was there before; a hall as it
     * was earlier does not know it yet.
     */
    synchronized void end(Hall in, String clock, PhonePage page) {
        if (in.seq() > seq) {
            say("end", clock, page.nothing(in.rules(), address));
            leave();
        }
    }

    /** Another page of the same ticket takes its place. */
    void leave() {
        loop.execute(this::finish); // its end calls others, who have locks of their own
    }

    private void finish() {
        if (!response.ended() && !response.closed()) {
            response.end();
        }
    }

    /** Who reads too slowly is let go, and comes back by itself. */
    private void say(String event, String clock, String html) {
        if (response.ended() || response.closed()) {
            return; // it has gone meanwhile
        }
        if (response.writeQueueFull()) {
            LOG.debug("a phone reads too slowly and is let go");
            loop.execute(response::reset);
            return;
        }
        saidNanos = System.nanoTime();
        response.write("event: " + event + "\n" + data(clock + " " + html) + "\n");
    }

    /** A line each: a browser drops what stands in a line without a name. */
    private static String data(String text) {
        return "data: " + text.replace("\r", "").replace("\n", "\ndata: ") + "\n";
    }
}
