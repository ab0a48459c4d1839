package io.jiaohao.server.web.board;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.push.Feeds;
import java.time.Clock;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The boards of the halls that somebody looks at on this node; all work on one thread of their own.
 * Any thread may call.
 */
public final class LiveBoards implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(LiveBoards.class);
    private static final long EVERY_MILLIS = 1_000;
    private static final long STOP_SECONDS = 5;

    private final Feeds feeds;
    private final BoardSources sources;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, LiveBoards::named);
    private final Map<HallId, LiveBoard> boards = new HashMap<>(); // on the thread alone

    public LiveBoards(Feeds feeds, BoardSources sources, Clock clock) {
        this.feeds = feeds;
        this.sources = sources;
        this.clock = clock;
    }

    private static Thread named(Runnable work) {
        Thread made = new Thread(work, "boards");
        made.setDaemon(true);
        return made;
    }

    @Override
    public String name() {
        return "boards";
    }

    @Override
    public void start() {
        thread.scheduleAtFixedRate(this::tick, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws InterruptedException {
        thread.shutdownNow();
        if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Expected the boards to stop, but they still work");
        }
    }

    void join(HallId hall, Onlooker onlooker) {
        run(() -> boards.computeIfAbsent(hall, this::begin).join(onlooker));
    }

    private LiveBoard begin(HallId hall) {
        LiveBoard board = new LiveBoard(this::run, sources, clock);
        feeds.show(hall, board);
        return board;
    }

    private void run(Runnable work) {
        try {
            thread.execute(() -> safely(work));
        } catch (RejectedExecutionException e) {
            LOG.debug("the boards have stopped", e);
        }
    }

    private void tick() {
        for (Iterator<Map.Entry<HallId, LiveBoard>> all = boards.entrySet().iterator();
                all.hasNext(); ) {
            Map.Entry<HallId, LiveBoard> each = all.next();
            safely(each.getValue()::tick);
            if (each.getValue().isForgotten()) {
                feeds.hide(each.getKey(), each.getValue());
                all.remove();
            }
        }
    }

    /** One hall's fault is not another's, and must not end the thread's work. */
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.error("Expected to keep a hall's board, but it failed", fault);
        }
    }
}
