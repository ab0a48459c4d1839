package io.jiaohao.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.terminal.pad.PadPress;
import io.jiaohao.terminal.pad.PadWindow;
import io.jiaohao.terminal.pad.Sight;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The window of a terminal as its pads have it: their presses go the way of the page's. Confined to
 * the link's context, but for {@link #run}.
 */
final class TerminalWindow implements PadWindow {
    private final Workplace place;
    private final PadSight eyes;
    private final Ratings ratings;
    private final List<Runnable> watchers = new ArrayList<>();
    private Sight sight = Sight.NOTHING; // the newest

    TerminalWindow(Workplace place, Ratings ratings) {
        this.place = place;
        this.eyes = new PadSight(place);
        this.ratings = ratings;
        run(
                () -> {
                    place.watch(this::look);
                    look();
                });
    }

    private void look() {
        sight = eyes.look();
        watchers.forEach(Runnable::run);
    }

    @Override
    public void run(Runnable task) {
        place.link().run(task);
    }

    @Override
    public void watch(Runnable onChange) {
        watchers.add(onChange);
    }

    @Override
    public Sight sight() {
        return sight;
    }

    @Override
    public Future<JsonNode> press(PadPress press) {
        return order(press)
                .map(order -> place.presses().press(order.button(), order.input()))
                .orElseGet(() -> Future.failedFuture("the key means nothing now"))
                .onComplete(done -> run(this::look));
    }

    private Optional<PadButtons.Order> order(PadPress press) {
        return place.link()
                .mirror()
                .flatMap(
                        mirror -> {
                            CounterView mine = mirror.counterOf(place.device()).orElse(null);
                            return new PadButtons(mirror, mine).order(press);
                        });
    }

    @Override
    public void rate(String ticket, int score) {
        ratings.rate(ticket, score);
    }
}
