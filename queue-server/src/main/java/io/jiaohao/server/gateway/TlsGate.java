package io.jiaohao.server.gateway;

import io.jiaohao.server.config.ServerFile;
import io.netty.channel.Channel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.File;
import java.io.IOException;

/**
 * Speaks TLS 1.2 or later with devices. The handler is put into a connection after it was counted,
 * so that one which never shakes hands has a place like any other. Any thread.
 */
final class TlsGate {
    private final ServerFile.Tls files;
    private volatile SslContext context; // replaced when the certificate is renewed

    /** Reads the certificate; throws, naming the files, when it cannot be used. */
    TlsGate(ServerFile.Tls files) throws IOException {
        this.files = files;
        this.context = read(files);
    }

    private static SslContext read(ServerFile.Tls files) throws IOException {
        try {
            return SslContextBuilder.forServer(new File(files.certificate()), new File(files.key()))
                    .protocols("TLSv1.3", "TLSv1.2")
                    .build();
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(
                    "Expected to read the certificate, but it cannot be used: tls.certificate=%s tls.key=%s: %s"
                            .formatted(files.certificate(), files.key(), e.getMessage()),
                    e);
        }
    }

    /** Reads the files again, for the connections that come; keeps the old ones when it throws. */
    void renew() throws IOException {
        context = read(files);
    }

    /** Puts it before all that a connection reads and writes; on the connection's event loop. */
    void secure(Channel channel) {
        channel.pipeline().addFirst("tls", context.newHandler(channel.alloc()));
    }
}
