package io.jiaohao.server.cluster;

import com.hazelcast.config.Config;
import com.hazelcast.config.InMemoryFormat;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.MapStoreConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.jiaohao.kit.life.Step;
import io.jiaohao.server.journal.Journal;
import org.jspecify.annotations.Nullable;

/**
 * This node's Hazelcast member with the map of halls, whose write-through store is the journal. One
 * node alone: it listens to nobody beyond loopback and joins nobody.
 */
public final class Cluster implements Step {
    static final String HALLS = "halls";
    private static final String STORE_EXECUTOR = "hz:map-store-offloadable";
    private static final int STORE_THREADS = 32;
    private static final String LOOPBACK = "127.0.0.1";

    private final String node;
    private final Journal journal;
    private @Nullable HazelcastInstance member; // set by start()

    public Cluster(String node, Journal journal) {
        this.node = node;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "cluster";
    }

    @Override
    public void start() {
        member = Hazelcast.newHazelcastInstance(config());
    }

    @Override
    public void stop() {
        if (member != null) {
            member.shutdown();
        }
    }

    /** The halls of the cluster; asks for a started member. */
    public HallHost halls() {
        if (member == null) {
            throw new IllegalStateException("Expected the cluster to be started");
        }
        return new HallHost(member.getMap(HALLS));
    }

    private Config config() {
        Config config = new Config().setInstanceName(node).setClusterName("jiaohao");
        config.setProperty("hazelcast.logging.type", "slf4j");
        config.setProperty("hazelcast.shutdownhook.enabled", "false");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.wait.seconds.before.join", "0");
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.setProperty("hazelcast.local.localAddress", LOOPBACK);
        config.setProperty("hazelcast.partition.operation.thread.count", "2");
        config.setProperty("hazelcast.operation.generic.thread.count", "2");
        config.setProperty("hazelcast.io.thread.count", "1");
        config.getJetConfig().setEnabled(false);
        config.getMetricsConfig().setEnabled(false);
        config.getNetworkConfig()
                .setPort(0)
                .setPortAutoIncrement(false)
                .getInterfaces()
                .setEnabled(true)
                .addInterface(LOOPBACK);
        config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
        config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
        JsonSerializer.all().forEach(config.getSerializationConfig()::addSerializerConfig);
        config.getExecutorConfig(STORE_EXECUTOR).setPoolSize(STORE_THREADS);
        return config.addMapConfig(hallsMap());
    }

    private MapConfig hallsMap() {
        return new MapConfig(HALLS)
                .setInMemoryFormat(InMemoryFormat.OBJECT)
                .setBackupCount(1)
                .setMapStoreConfig(
                        new MapStoreConfig()
                                .setEnabled(true)
                                .setImplementation(new HallStore(journal))
                                .setWriteDelaySeconds(0)
                                .setInitialLoadMode(MapStoreConfig.InitialLoadMode.LAZY));
    }
}
