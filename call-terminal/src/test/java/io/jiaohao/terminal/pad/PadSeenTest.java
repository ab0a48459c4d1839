package io.jiaohao.terminal.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.jiaohao.terminal.pad.frame.FrameCounts;
import io.jiaohao.terminal.pad.line.PadLine;
import io.jiaohao.terminal.pad.profile.PadAction;
import io.jiaohao.terminal.pad.profile.PadProfile;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What counts is what the clerk sees: on a slow bus the digits are behind the hall. */
class PadSeenTest {
    private static final List<Integer> CALL = List.of(0x0C);
    private static final List<Integer> START = List.of(0x0F);
    private static final AtHand A024 = new AtHand("t-A024", "A024", false);

    private final Vertx vertx = Vertx.vertx();
    private final PadProfile profile =
            PadProfile.read(Path.of("..", "config", "pads", "ff68.yaml"));
    private final List<PadPress> pressed = new ArrayList<>();

    /** A window that does everything at once, and notes what was pressed. */
    private final PadWindow window =
            new PadWindow() {
                @Override
                public void run(Runnable task) {
                    task.run();
                }

                @Override
                public void watch(Runnable onChange) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Sight sight() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Future<JsonNode> press(PadPress press) {
                    pressed.add(press);
                    return Future.succeededFuture(NullNode.getInstance());
                }

                @Override
                public void rate(String ticket, int score) {
                    throw new UnsupportedOperationException();
                }
            };

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    /** A pad of a line that was never opened, so that nothing is ever shown. */
    private Pad dark() {
        PadLine line = LineHealthTest.neverOpened();
        PadScreen screen = new PadScreen(5, profile, line.outbox(), window, vertx);
        return new Pad(profile, window, screen, new FrameCounts());
    }

    @Test
    void shouldPressWithWhatThePadShowsAndNotWithWhatTheHallHas() {
        Pad pad = dark();
        pad.see(new Sight(true, Sight.Stance.OPEN, A024, 0, null));

        pad.keyed(CALL, 0);
        pad.keyed(START, 0);

        assertEquals(
                List.of(
                        new PadPress(PadAction.NEXT, null, null),
                        new PadPress(PadAction.START, null, null)),
                pressed);
    }
}
