package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server with a certificate: devices and browsers speak TLS, and nothing else gets in. */
class TlsIT {
    /** TLS 1.1 and one cipher suite of that time. */
    private static final String OLD_HELLO =
            "160301002d" + "01000029" + "0302" + "00".repeat(32) + "00" + "0002c014" + "0100";

    @TempDir Path folder;
    @TempDir Path data;
    private TestCertificate certificate;
    private HallFiles files;
    private ServerProcess server;

    @BeforeEach
    void start() {
        certificate = TestCertificate.make(folder, "server", "ip:127.0.0.1");
        files =
                HallFiles.copyTo(folder)
                        .append(
                                "server.yaml",
                                "tls: {certificate: server.pem, key: server.key.pem}");
        server = ServerProcess.start(files.file("server.yaml"), data, 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private SSLSocket socket(SSLContext context, String... protocols) throws IOException {
        SSLSocket socket =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(
                                        InetAddress.getLoopbackAddress(), server.devicePort());
        if (protocols.length > 0) {
            socket.setEnabledProtocols(protocols);
        }
        socket.startHandshake();
        return socket;
    }

    private WireClient connect() throws IOException {
        return WireClient.over(socket(certificate.trusted()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldServeADevice(String protocol) throws IOException {
        SSLSocket socket = socket(certificate.trusted(), protocol);
        assertEquals(protocol, socket.getSession().getProtocol());
        try (WireClient kiosk = WireClient.over(socket).open("kiosk-1")) {
            assertTrue(kiosk.change("ticket.take", "{'matter':'advice'}").has("number"));
            kiosk.sendLine("x".repeat(70_000));
            assertEquals(-32_600, kiosk.inbox().nameless().at("/error/code").asInt());
            kiosk.inbox().awaitEnd(Patience.SOON);
        }
    }

    @Test
    void shouldEndPlainTextAtOnceAndHarmlessly() throws IOException {
        try (WireClient device = connect().open("kiosk-1");
                Socket plain = plain()) {
            String open = WireClient.line("o", "session.open", WireClient.opening("kiosk-2"));
            plain.getOutputStream().write((open + "\n").getBytes(StandardCharsets.UTF_8));
            String answer = new String(readAll(plain), StandardCharsets.ISO_8859_1);
            assertFalse(answer.contains("{"), answer);
            device.get("session.ping");
            assertFalse(server.program().errors().contains("ERROR"));
        }
    }

    @Test
    void shouldRefuseTls11() throws IOException {
        try (Socket old = plain()) {
            old.getOutputStream().write(HexFormat.of().parseHex(OLD_HELLO));
            byte[] answer = readAll(old);
            assertTrue(answer.length > 6 && answer[0] == 0x15, "an alert");
            assertEquals(70, answer[6], "protocol_version");
        }
    }

    @Test
    void shouldCloseAConnectionThatNeverShakesHands() throws IOException {
        try (Socket silent = plain()) {
            long began = System.nanoTime();
            silent.setSoTimeout((int) Patience.of(Duration.ofSeconds(10)).limit().toMillis());
            silent.getOutputStream().write(0x16);
            readAll(silent);
            Figures.report(
                    "a handshake that never came closed after %d ms (10 s allowed)",
                    (System.nanoTime() - began) / 1_000_000);
        }
    }

    private Socket plain() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.devicePort());
        socket.setSoTimeout((int) Patience.SOON.limit().toMillis());
        return socket;
    }

    /** All until the server ends it. */
    private static byte[] readAll(Socket socket) throws IOException {
        try {
            InputStream in = socket.getInputStream();
            return in.readAllBytes();
        } catch (java.net.SocketException e) {
            return new byte[0]; // reset, which is an end too
        }
    }

    @Test
    void shouldTakeARenewedCertificateWhenItHangsUp() throws IOException {
        try (WireClient before = connect().open("kiosk-1")) {
            TestCertificate renewed = TestCertificate.make(folder, "renewed", "ip:127.0.0.1");
            renewed.replace(certificate);
            server.program().hangUp();
            SSLContext both = renewed.trusted();
            Awaitility.await()
                    .atMost(Patience.SOON.limit())
                    .pollInterval(50, TimeUnit.MILLISECONDS)
                    .ignoreExceptions()
                    .until(() -> shown(both), renewed.value()::equals);
            before.get("session.ping");
            // The ports are told of it one after the other.
            Awaitility.await()
                    .atMost(Patience.SOON.limit())
                    .pollInterval(50, TimeUnit.MILLISECONDS)
                    .ignoreException(UncheckedIOException.class)
                    .until(() -> status(both), Integer.valueOf(200)::equals);
        }
    }

    private Certificate shown(SSLContext context) throws IOException {
        try (SSLSocket socket = socket(context)) {
            return socket.getSession().getPeerCertificates()[0];
        }
    }

    private int status(SSLContext context) {
        HttpClient client = HttpClient.newBuilder().sslContext(context).build();
        URI page = URI.create(server.http("/healthz").toString().replace("http:", "https:"));
        try {
            return client.send(
                            HttpRequest.newBuilder(page).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void shouldKeepTheOldCertificateWhenTheNewOneIsNone() throws IOException {
        java.nio.file.Files.writeString(certificate.key(), "no key");
        server.program().hangUp();
        Awaitility.await()
                .atMost(Patience.SOON.limit())
                .until(() -> server.program().errors().contains("the old certificate stays"));
        connect().open("kiosk-1").close();
    }

    @Test
    void shouldServeTheKioskProgramThatTrustsTheCertificate() throws IOException {
        try (WireClient display = connect().open("display-1");
                DeviceProcess kiosk = kiosk("127.0.0.1", "tls: {trust: server.pem}")) {
            new Http(kiosk.http("/state")).event("云溪市政务服务中心");
            display.get("session.ping");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, server.pem", // the certificate is for 127.0.0.1
        "127.0.0.1, other.pem"
    })
    void shouldNotLetAProgramTellItsKeyToAnotherServer(String host, String trust) {
        TestCertificate.make(folder, "other", "ip:127.0.0.1");
        try (DeviceProcess kiosk = kiosk(host, "tls: {trust: %s}".formatted(trust))) {
            Awaitility.await()
                    .atMost(Patience.SOON.limit())
                    .until(() -> kiosk.program().errors().contains("WARN  LinkReport"));
            assertFalse(kiosk.program().errors().contains("connected to"));
        }
    }

    private DeviceProcess kiosk(String host, String tls) {
        files.append("kiosk.yaml", tls);
        return DeviceProcess.kiosk(files.file("kiosk.yaml"), host + ":" + server.devicePort());
    }
}
