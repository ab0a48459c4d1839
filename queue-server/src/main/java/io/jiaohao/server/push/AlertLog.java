package io.jiaohao.server.push;

import io.jiaohao.server.domain.event.AlertRaised;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Alert;
import io.jiaohao.server.domain.state.HallId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a supervisor should look at, in the server's log: ids alone, never a person. */
final class AlertLog {
    private static final Logger LOG = LoggerFactory.getLogger(AlertLog.class);

    private AlertLog() {}

    static void note(HallId hall, List<HallEvent> events) {
        for (HallEvent event : events) {
            if (event instanceof AlertRaised raised) {
                Alert alert = raised.alert();
                LOG.warn(
                        "hall={} alert={} counter={} queue={} ticket={} device={} since={}",
                        hall,
                        alert.kind(),
                        alert.counter(),
                        alert.queue(),
                        alert.ticket(),
                        alert.device(),
                        alert.since());
            }
        }
    }
}
