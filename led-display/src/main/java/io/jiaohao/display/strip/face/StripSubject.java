package io.jiaohao.display.strip.face;

import io.jiaohao.display.hall.HallCall;
import io.jiaohao.display.hall.HallSlice;
import io.jiaohao.protocol.view.CounterView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose calls a strip shows: a window's, a zone's, or (both null) the whole hall's.
 *
 * @param counter id of a window
 * @param zone id of a zone
 */
public record StripSubject(@Nullable String counter, @Nullable String zone) {
    /** The windows it is about. */
    List<CounterView> counters(HallSlice hall) {
        return hall.counters().stream()
                .filter(each -> counter == null || counter.equals(each.id()))
                .filter(each -> zone == null || zone.equals(each.zone()))
                .toList();
    }

    /** Their calls, newest first. */
    List<HallCall> calls(HallSlice hall) {
        List<String> ids = counters(hall).stream().map(CounterView::id).toList();
        return hall.calls().stream().filter(call -> ids.contains(call.counter())).toList();
    }
}
