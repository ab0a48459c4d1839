package io.jiaohao.server.web;

import io.jiaohao.server.config.ServerFile;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** HTTPS, where there is a certificate and it is not left to a proxy. */
final class WebTls {
    private static final long RENEW_SECONDS = 10;

    private WebTls() {}

    static HttpServerOptions options(ServerFile.@Nullable Tls tls) {
        HttpServerOptions options =
                new HttpServerOptions()
                        .setHttp2ClearTextEnabled(false); // who asks to upgrade with a body hangs
        return isOn(tls)
                ? options.setSsl(true)
                        .setKeyCertOptions(certificate(tls))
                        .setEnabledSecureTransportProtocols(protocols())
                : options;
    }

    static String scheme(ServerFile.@Nullable Tls tls) {
        return isOn(tls) ? "https://" : "http://";
    }

    /** Throws when the files cannot be used; the server then keeps the old ones. */
    static void renew(HttpServer server, ServerFile.Tls tls) throws IOException {
        ServerSSLOptions renewed = new ServerSSLOptions();
        renewed.setKeyCertOptions(certificate(tls)).setEnabledSecureTransportProtocols(protocols());
        try {
            server.updateSSLOptions(renewed, true)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(RENEW_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("Expected to renew the certificate, but " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Expected to renew the certificate in peace");
        }
    }

    private static boolean isOn(ServerFile.@Nullable Tls tls) {
        return tls != null && tls.http();
    }

    private static PemKeyCertOptions certificate(ServerFile.Tls tls) {
        return new PemKeyCertOptions().setCertPath(tls.certificate()).setKeyPath(tls.key());
    }

    private static Set<String> protocols() {
        return Set.of("TLSv1.3", "TLSv1.2");
    }
}
