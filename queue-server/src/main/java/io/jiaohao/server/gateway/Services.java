package io.jiaohao.server.gateway;

import io.jiaohao.server.cluster.Cluster;
import io.jiaohao.server.cluster.HallHost;
import io.jiaohao.server.cluster.NodeBus;
import io.jiaohao.server.config.Credentials;
import io.jiaohao.server.journal.HolderBook;
import io.jiaohao.server.push.Feeds;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What the gateway works with.
 *
 * @param links what the address of a phone page begins with
 */
public record Services(
        Cluster cluster,
        Feeds feeds,
        NodeBus others,
        Credentials credentials,
        HolderBook holders,
        DeviceHealth health,
        Supplier<String> links,
        Clock clock) {
    HallHost halls() {
        return cluster.halls();
    }
}
