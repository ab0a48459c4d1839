package io.jiaohao.server.cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log which nodes come and go. */
final class MembershipLog implements MembershipListener {
    /** The name of a node, as an attribute of its member. */
    static final String NODE = "node";

    private static final Logger LOG = LoggerFactory.getLogger(MembershipLog.class);

    @Override
    public void memberAdded(MembershipEvent event) {
        LOG.info("node={} has come: nodes={}", name(event.getMember()), names(event.getMembers()));
    }

    @Override
    public void memberRemoved(MembershipEvent event) {
        LOG.warn("node={} is gone: nodes={}", name(event.getMember()), names(event.getMembers()));
    }

    private static List<String> names(Set<Member> members) {
        return members.stream().map(MembershipLog::name).sorted().toList();
    }

    private static String name(Member member) {
        return String.valueOf(member.getAttribute(NODE));
    }
}
