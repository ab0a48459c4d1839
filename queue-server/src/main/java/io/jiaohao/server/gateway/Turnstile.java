package io.jiaohao.server.gateway;

import io.jiaohao.server.config.ConnectionsFile;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts connections. At a limit the longest silent one that has no session makes room, one of the
 * address that has most of them: who holds connections without using them keeps nobody out. Only
 * when there is none is the newcomer refused. Any thread.
 */
final class Turnstile {
    /** What there are too many of. */
    enum Limit {
        ALL,
        ADDRESS,
        UNOPENED
    }

    /** How a connection stands. */
    private enum Stage {
        SILENT, // may have to make room
        ASKING, // its key is being checked
        OPEN,
        GONE
    }

    /** The connections of one address. */
    private static final class Peer {
        private int all;
        private final Set<Pass> silent = new LinkedHashSet<>(); // the one that waits longest first

        int waiting() {
            return silent.size();
        }
    }

    private final ConnectionsFile limits;
    private final Consumer<Limit> counted;
    private final Map<String, Peer> peers = new HashMap<>(); // by address
    private int all;
    private int unopened;

    /**
     * @param counted told of each connection that was refused or had to make room
     */
    Turnstile(ConnectionsFile limits, Consumer<Limit> counted) {
        this.limits = limits;
        this.counted = counted;
    }

    /**
     * A connection's place, until it has left; empty when there is none.
     *
     * @param makeRoom ends the connection, should another one need its place
     */
    Optional<Pass> enter(String address, Runnable makeRoom) {
        ArrayDeque<Pass> out = new ArrayDeque<>(1);
        Optional<Pass> in = enter(address, makeRoom, out);
        out.forEach(pass -> pass.makeRoom.run());
        return in;
    }

    private synchronized Optional<Pass> enter(
            String address, Runnable makeRoom, ArrayDeque<Pass> out) {
        Limit hit = limitAt(address);
        if (hit != null) {
            counted.accept(hit);
            Peer crowd = hit == Limit.ADDRESS ? peers.get(address) : crowd();
            if (crowd == null || crowd.waiting() == 0) {
                return Optional.empty();
            }
            Pass pass = crowd.silent.iterator().next();
            pass.leave();
            out.add(pass);
        }
        return Optional.of(new Pass(address, makeRoom));
    }

    private @Nullable Limit limitAt(String address) {
        Peer peer = peers.get(address);
        if (peer != null && peer.all >= limits.perAddress()) {
            return Limit.ADDRESS;
        }
        if (all >= limits.most()) {
            return Limit.ALL;
        }
        return unopened >= limits.unopened() ? Limit.UNOPENED : null;
    }

    private @Nullable Peer crowd() {
        return peers.values().stream().max(Comparator.comparingInt(Peer::waiting)).orElse(null);
    }

    synchronized int all() {
        return all;
    }

    synchronized int unopened() {
        return unopened;
    }

    /** One connection's place. */
    final class Pass {
        private final String address;
        private final Runnable makeRoom;
        private Stage stage = Stage.SILENT; // guarded by the turnstile

        private Pass(String address, Runnable makeRoom) {
            this.address = address;
            this.makeRoom = makeRoom;
            Peer peer = peers.computeIfAbsent(address, any -> new Peer());
            peer.all++;
            peer.silent.add(this);
            all++;
            unopened++;
        }

        /** Its key is being checked. */
        void asks() {
            become(Stage.ASKING);
        }

        /** Its key was wrong. */
        void refused() {
            become(Stage.SILENT);
        }

        /** It has a session. */
        void opened() {
            become(Stage.OPEN);
        }

        /** It is gone; once or more often. */
        void leave() {
            become(Stage.GONE);
        }

        private void become(Stage next) {
            synchronized (Turnstile.this) {
                if (stage == Stage.GONE || stage == next) {
                    return;
                }
                Peer peer = peers.get(address);
                if (next == Stage.SILENT) {
                    peer.silent.add(this);
                } else {
                    peer.silent.remove(this);
                }
                if (stage != Stage.OPEN && (next == Stage.OPEN || next == Stage.GONE)) {
                    unopened--;
                }
                stage = next;
                if (next == Stage.GONE) {
                    all--;
                    if (--peer.all == 0) {
                        peers.remove(address);
                    }
                }
            }
        }
    }
}
