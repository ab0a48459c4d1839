package io.jiaohao.terminal;

import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.view.CounterView;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The window that this terminal's page shows: the one it works at, or the one that another terminal
 * took over from it (DOMAIN W9), to be looked at only, until that one closes or the clerk turns to
 * another. Confined to the link's context.
 */
final class PageWindow {
    private final String device;
    private @Nullable String counter; // where it works, or worked last

    PageWindow(String device) {
        this.device = device;
    }

    /** Looks at the hall after a change. */
    void see(HallMirror mirror) {
        Optional<CounterView> mine = mirror.counterOf(device);
        if (mine.isPresent()) {
            counter = mine.get().id();
        } else if (isTakenOver(mirror).isEmpty()) {
            counter = null;
        }
    }

    /** The clerk turns to another window. */
    void leave() {
        counter = null;
    }

    /** The window to show, and whether this terminal may act there. */
    Optional<CounterView> shown(HallMirror mirror) {
        return mirror.counterOf(device)
                .filter(mine -> !mine.state().equals("closed"))
                .or(() -> isTakenOver(mirror));
    }

    /** The window as another terminal has it now. */
    private Optional<CounterView> isTakenOver(HallMirror mirror) {
        return mirror.counter(String.valueOf(counter))
                .filter(lost -> !lost.state().equals("closed"))
                .filter(lost -> !device.equals(lost.terminal()));
    }
}
