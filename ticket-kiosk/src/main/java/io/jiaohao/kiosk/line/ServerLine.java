package io.jiaohao.kiosk.line;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kit.program.HealthReports;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.LinkConfig;
import io.jiaohao.protocol.link.LinkListener;
import io.jiaohao.protocol.rpc.RpcError;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The link to the server with all who listen to it: a link has one listener, a kiosk has several.
 * They hear in the order in which they joined, on the link's context; joining is for any thread.
 */
public final class ServerLine implements LinkListener {
    private final List<LinkListener> listeners = new CopyOnWriteArrayList<>();
    private final DeviceLink link;
    private final HealthReports report = new HealthReports();

    public ServerLine(Vertx vertx, LinkConfig config) {
        this.link = new DeviceLink(vertx, config, this);
        report.through(link);
        listen(report);
    }

    public DeviceLink link() {
        return link;
    }

    /** What the server is told of the kiosk's parts. */
    public HealthReports report() {
        return report;
    }

    public void listen(LinkListener listener) {
        listeners.add(listener);
    }

    @Override
    public void linkUp(HallMirror mirror, ObjectNode opened) {
        all(each -> each.linkUp(mirror, opened));
    }

    @Override
    public void hallChanged(HallMirror mirror) {
        all(each -> each.hallChanged(mirror));
    }

    @Override
    public void linkDown(String why) {
        all(each -> each.linkDown(why));
    }

    @Override
    public void linkRefused(RpcError error) {
        all(each -> each.linkRefused(error));
    }

    private void all(Consumer<LinkListener> call) {
        listeners.forEach(call);
    }
}
