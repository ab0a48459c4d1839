package io.jiaohao.display.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.LinkListener;
import io.jiaohao.protocol.rpc.RpcError;
import java.util.List;

/** Several who hear of the same link, in this order. On the link's context, as each of them is. */
public record Listeners(List<LinkListener> all) implements LinkListener {
    public Listeners {
        all = List.copyOf(all);
    }

    @Override
    public void linkUp(HallMirror mirror, ObjectNode opened) {
        all.forEach(each -> each.linkUp(mirror, opened));
    }

    @Override
    public void hallChanged(HallMirror mirror) {
        all.forEach(each -> each.hallChanged(mirror));
    }

    @Override
    public void linkDown(String why) {
        all.forEach(each -> each.linkDown(why));
    }

    @Override
    public void linkRefused(RpcError error) {
        all.forEach(each -> each.linkRefused(error));
    }
}
