package io.jiaohao.server.gateway;

import io.jiaohao.protocol.message.Reason;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.jiaohao.server.config.ConnectionsFile;
import io.jiaohao.server.config.ServerFile;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Receives new connections: gives each a place, or turns it away, and begins TLS. Any thread. */
final class Reception {
    private static final int MOST_LINGERING = 100;

    private final Turnstile turnstile;
    private final AtomicInteger lingering = new AtomicInteger(); // turned away, being told so
    private volatile @Nullable TlsGate tls; // set by open(), where there is a certificate

    Reception(ConnectionsFile limits, Meters meters) {
        this.turnstile = new Turnstile(limits, meters::refused);
    }

    /** Reads the certificate, before the first connection comes. */
    void open(ServerFile.@Nullable Tls files) throws IOException {
        tls = files == null ? null : new TlsGate(files);
    }

    void renewCertificate() throws IOException {
        TlsGate gate = tls;
        if (gate != null) {
            gate.renew();
        }
    }

    void register(MeterRegistry registry) {
        Gauge.builder("jiaohao.gateway.connections", turnstile, Turnstile::all)
                .description("connections, those without a session too")
                .register(registry);
        Gauge.builder("jiaohao.gateway.unopened", turnstile, Turnstile::unopened)
                .description("connections without a session")
                .register(registry);
    }

    /** The connection's place; empty when it was turned away. On the connection's event loop. */
    Optional<Turnstile.Pass> receive(Connection connection, NetSocket socket) {
        Optional<Turnstile.Pass> pass =
                turnstile.enter(
                        connection.address(), () -> connection.sendAndCut(tooManyConnections()));
        TlsGate gate = tls;
        if (pass.isEmpty()) {
            turnAway(connection, socket, gate == null);
        } else if (gate != null) {
            gate.secure(connection.channel());
        }
        return pass;
    }

    /** Says why, unless many are being told so already or it would take a handshake to say it. */
    private void turnAway(Connection connection, NetSocket socket, boolean plain) {
        if (!plain || lingering.get() >= MOST_LINGERING) {
            connection.close();
            return;
        }
        lingering.incrementAndGet();
        socket.closeHandler(ignored -> lingering.decrementAndGet());
        connection.sendAndClose(tooManyConnections());
    }

    private static RpcMessage tooManyConnections() {
        return RequestFailure.nameless(Reason.TOO_FAST, Saying.TOO_MANY_CONNECTIONS);
    }
}
