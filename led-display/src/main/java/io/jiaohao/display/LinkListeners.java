package io.jiaohao.display;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.LinkListener;
import io.jiaohao.protocol.rpc.RpcError;
import java.util.List;

/** Several that hear of one link, in this order. */
record LinkListeners(List<LinkListener> all) implements LinkListener {
    LinkListeners {
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
