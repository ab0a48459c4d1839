package io.jiaohao.server.cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.LifecycleEvent;
import com.hazelcast.partition.PartitionService;
import io.jiaohao.kit.life.Step;
import io.jiaohao.server.config.Membership;
import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.journal.Journal;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.Serializable;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's Hazelcast member with the map of halls, whose write-through store is the journal.
 * Alone, it listens to nobody beyond loopback and joins nobody.
 */
public final class Cluster implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final Set<LifecycleEvent.LifecycleState> ENDED =
            Set.of(
                    LifecycleEvent.LifecycleState.SHUTDOWN,
                    LifecycleEvent.LifecycleState.MERGE_FAILED);

    private final String node;
    private final @Nullable Membership membership;
    private final Journal journal;
    private final Appends appends = new Appends();
    private volatile Runnable lost = () -> {};
    private volatile boolean stopping; // set by stop()
    private @Nullable HazelcastInstance member; // set by start()
    private @Nullable HallHost halls; // set by start()

    /**
     * @param membership null for a node alone
     */
    public Cluster(String node, @Nullable Membership membership, Journal journal) {
        this.node = node;
        this.membership = membership;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "cluster";
    }

    @Override
    public void start() {
        HazelcastInstance started =
                Hazelcast.newHazelcastInstance(
                        Members.config(node, membership, new HallStore(journal, appends)));
        started.getCluster().addMembershipListener(new MembershipLog());
        started.getLifecycleService().addLifecycleListener(this::changed);
        member = started;
        halls = new HallHost(started.getMap(Members.HALLS), isShared() ? journal : null);
    }

    /** Out of memory, say, a member ends itself, and nothing here works any more. */
    private void changed(LifecycleEvent event) {
        LifecycleEvent.LifecycleState state = event.getState();
        if (!stopping && ENDED.contains(state)) {
            LOG.error("Expected the member to live as long as the server, but it is {}", state);
            lost.run();
        }
    }

    /** What is done when the member has ended though nobody stopped it; call before the start. */
    public void onLost(Runnable action) {
        lost = action;
    }

    /** Hands the halls over to the other nodes first. */
    @Override
    public void stop() {
        stopping = true;
        if (halls != null) {
            halls.close();
        }
        if (member != null) {
            member.shutdown();
        }
    }

    /** The halls of the cluster; asks for a started member. */
    public HallHost halls() {
        if (halls == null) {
            throw new IllegalStateException("Expected the cluster to be started");
        }
        return halls;
    }

    /** A table in the memory of all nodes; its calls may block: not on an event loop. */
    public <V extends Serializable> ConcurrentMap<String, V> table(String name) {
        return member().getMap(name);
    }

    /** Whether it is this node that the hall lives on now; one node of the cluster says yes. */
    public boolean isHome(HallId hall) {
        PartitionService partitions = member().getPartitionService();
        Member owner = partitions.getPartition(hall.value()).getOwner();
        return owner != null && owner.localMember();
    }

    /** Whether other nodes may write the same journal. */
    boolean isShared() {
        return membership != null;
    }

    /** How many nodes there are, as this one sees it. */
    public int size() {
        return member == null ? 0 : member.getCluster().getMembers().size();
    }

    /** What operators see of the nodes and of the journal's fence. */
    public void countTo(MeterRegistry registry) {
        appends.countTo(registry);
        Gauge.builder("jiaohao.cluster.nodes", this, Cluster::size)
                .description("nodes of the cluster, as this one sees it")
                .register(registry);
        FunctionCounter.builder("jiaohao.fence.conflicts", this, each -> each.halls().conflicts())
                .description("orders that met a row of another writer, and were decided again")
                .register(registry);
        FunctionCounter.builder("jiaohao.hall.failures", this, each -> each.halls().failures())
                .description("orders that were answered unavailable")
                .register(registry);
    }

    HazelcastInstance member() {
        if (member == null) {
            throw new IllegalStateException("Expected the cluster to be started");
        }
        return member;
    }
}
