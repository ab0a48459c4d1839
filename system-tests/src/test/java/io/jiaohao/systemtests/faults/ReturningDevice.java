package io.jiaohao.systemtests.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.LinkConfig;
import io.jiaohao.protocol.link.LinkListener;
import io.jiaohao.protocol.link.ServerAddress;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.systemtests.Patience;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Locale;

/** A device on the project's own link, which comes back by itself. */
final class ReturningDevice implements LinkListener {
    private final DeviceLink link;
    private int times; // how often it was up
    private long upNanos; // when it was up last

    ReturningDevice(Vertx vertx, String id, NodeAddress node) {
        String kind = id.substring(0, id.indexOf('-')).toUpperCase(Locale.ROOT);
        LinkConfig config =
                new LinkConfig(
                        List.of(new ServerAddress(node.host(), node.port())),
                        id,
                        DeviceKind.valueOf(kind),
                        "demo-" + id,
                        "en");
        this.link = new DeviceLink(vertx, config, this);
        link.start();
    }

    @Override
    public synchronized void linkUp(HallMirror mirror, ObjectNode opened) {
        times++;
        upNanos = System.nanoTime();
        notifyAll();
    }

    /** When it was up for the nth time, by {@link System#nanoTime()}. */
    synchronized long awaitUp(int nth) {
        long deadline = Patience.SOON.deadline();
        while (times < nth) {
            long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
            if (leftMillis <= 0) {
                throw new AssertionError(
                        "Expected to be back for time " + nth + ", but was up " + times);
            }
            try {
                wait(leftMillis);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return upNanos;
    }
}
