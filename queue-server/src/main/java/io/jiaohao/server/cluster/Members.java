package io.jiaohao.server.cluster;

import com.hazelcast.config.AdvancedNetworkConfig;
import com.hazelcast.config.Config;
import com.hazelcast.config.InMemoryFormat;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.MapStoreConfig;
import com.hazelcast.config.MergePolicyConfig;
import com.hazelcast.config.ServerSocketEndpointConfig;
import com.hazelcast.instance.ProtocolType;
import com.hazelcast.spi.merge.DiscardMergePolicy;
import io.jiaohao.server.config.Membership;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a Hazelcast member is set up: alone on loopback, or joined with others by TCP-IP on their
 * private network. A killed member is out at once, one that hangs within {@value
 * #HUNG_AFTER_SECONDS} to 4 seconds. What a split left in memory is thrown away when it heals, for
 * the journal has all of it.
 */
final class Members {
    static final String HALLS = "halls";

    /** The event bus of Vert.x knows members by it. */
    private static final String BUS_NODE = "__vertx.nodeId";

    private static final String STORE_EXECUTOR = "hz:map-store-offloadable";
    private static final int STORE_THREADS = 32;
    private static final String LOOPBACK = "127.0.0.1";
    private static final String HUNG_AFTER_SECONDS = "3";

    private Members() {}

    /**
     * @param membership null for a member alone
     */
    static Config config(String node, @Nullable Membership membership, HallStore store) {
        Config config = new Config().setInstanceName(node).setClusterName("jiaohao");
        general(config);
        faults(config);
        config.getJetConfig().setEnabled(false);
        config.getMetricsConfig().setEnabled(false);
        config.getMemberAttributeConfig().setAttribute(BUS_NODE, UUID.randomUUID().toString());
        config.getMemberAttributeConfig().setAttribute(MembershipLog.NODE, node);
        network(config, membership);
        JsonSerializer.all().forEach(config.getSerializationConfig()::addSerializerConfig);
        config.getExecutorConfig(STORE_EXECUTOR).setPoolSize(STORE_THREADS);
        return config.addMapConfig(halls(store));
    }

    private static void general(Config config) {
        config.setProperty("hazelcast.logging.type", "slf4j");
        config.setProperty("hazelcast.shutdownhook.enabled", "false");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.slow.operation.detector.enabled", "false");
        config.setProperty("hazelcast.wait.seconds.before.join", "0");
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.setProperty("hazelcast.partition.operation.thread.count", "2");
        config.setProperty("hazelcast.operation.generic.thread.count", "2");
        config.setProperty("hazelcast.io.thread.count", "1");
    }

    /** Seconds, not the minutes of the defaults, until the others go on without a member. */
    private static void faults(Config config) {
        config.setProperty("hazelcast.heartbeat.interval.seconds", "1");
        config.setProperty("hazelcast.max.no.heartbeat.seconds", HUNG_AFTER_SECONDS);
        config.setProperty("hazelcast.connection.monitor.interval", "50"); // a killed one refuses
        config.setProperty("hazelcast.connection.monitor.max.faults", "2");
        config.setProperty("hazelcast.operation.backup.timeout.millis", "1000");
        config.setProperty("hazelcast.operation.call.timeout.millis", "15000");
        config.setProperty("hazelcast.invocation.retry.pause.millis", "100");
        config.setProperty("hazelcast.socket.connect.timeout.seconds", "2");
        config.setProperty("hazelcast.tcp.join.port.try.count", "1");
        config.setProperty("hazelcast.merge.first.run.delay.seconds", "5");
        config.setProperty("hazelcast.merge.next.run.delay.seconds", "5");
        config.setProperty("hazelcast.mastership.claim.timeout.seconds", "5");
        config.setProperty("hazelcast.migration.min.delay.on.member.removed.seconds", "1");
        config.setProperty("hazelcast.graceful.shutdown.max.wait", "8");
    }

    /**
     * A socket for members alone. The one that Hazelcast opens by default speaks to clients too,
     * and spins while a neighbour that hangs does not say which of them it is: with a processor
     * lost, heartbeats to the others stay away, and they are dropped as well (Hazelcast issue
     * 26473).
     */
    private static void network(Config config, @Nullable Membership membership) {
        String bind = membership == null ? LOOPBACK : membership.bind();
        config.setProperty("hazelcast.local.localAddress", bind);
        ServerSocketEndpointConfig socket =
                new ServerSocketEndpointConfig()
                        .setProtocolType(ProtocolType.MEMBER)
                        .setPort(membership == null ? 0 : membership.port())
                        .setPortAutoIncrement(false);
        socket.getInterfaces().setEnabled(true).addInterface(bind);
        AdvancedNetworkConfig network =
                config.getAdvancedNetworkConfig().setEnabled(true).setMemberEndpointConfig(socket);
        join(network.getJoin(), membership);
    }

    private static void join(JoinConfig join, @Nullable Membership membership) {
        join.getMulticastConfig().setEnabled(false);
        join.getAutoDetectionConfig().setEnabled(false);
        if (membership != null) {
            join.getTcpIpConfig().setEnabled(true).setConnectionTimeoutSeconds(1);
            membership.members().forEach(each -> join.getTcpIpConfig().addMember(each.toString()));
        }
    }

    private static MapConfig halls(HallStore store) {
        return new MapConfig(HALLS)
                .setInMemoryFormat(InMemoryFormat.OBJECT)
                .setBackupCount(1)
                .setStatisticsEnabled(false)
                .setMergePolicyConfig(
                        new MergePolicyConfig().setPolicy(DiscardMergePolicy.class.getName()))
                .setMapStoreConfig(
                        new MapStoreConfig()
                                .setEnabled(true)
                                .setImplementation(store)
                                .setWriteDelaySeconds(0)
                                .setInitialLoadMode(MapStoreConfig.InitialLoadMode.LAZY));
    }
}
