package io.jiaohao.protocol.link;

import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.PemTrustOptions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a link connects: in plain text, or with TLS 1.2 or later and the server's name checked. */
final class LinkSocket {
    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;

    private LinkSocket() {}

    static NetClientOptions options(@Nullable LinkTls tls) {
        NetClientOptions options =
                new NetClientOptions()
                        .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                        .setTcpNoDelay(true)
                        .setHostnameVerificationAlgorithm("HTTPS") // of TLS; plain text has no name
                        .setEnabledSecureTransportProtocols(Set.of("TLSv1.3", "TLSv1.2"))
                        .setSsl(tls != null);
        if (tls != null && tls.trust() != null) {
            options.setTrustOptions(new PemTrustOptions().addCertPath(tls.trust().toString()));
        }
        return options;
    }
}
