package io.jiaohao.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for a name of this machine, signed by itself, made with the JDK's keytool.
 *
 * @param certificate PEM file
 * @param key PEM file
 */
record TestCertificate(Path certificate, Path key, X509Certificate value) {
    private static final String PASSWORD = "changeit";
    private static final Base64.Encoder LINES =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    /**
     * @param names as keytool has them, e.g. {@code ip:127.0.0.1,dns:localhost}
     */
    static TestCertificate make(Path folder, String file, String names) {
        Path store = folder.resolve(file + ".p12");
        keytool(
                List.of(
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + file,
                        "-ext",
                        "san=" + names,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString()));
        return read(store, folder, file);
    }

    private static void keytool(List<String> arguments) {
        try {
            List<String> command = new java.util.ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
            command.addAll(arguments);
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError("Expected keytool to make a certificate");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static TestCertificate read(Path store, Path folder, String file) {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            X509Certificate value = (X509Certificate) keys.getCertificate("server");
            return new TestCertificate(
                    pem(folder.resolve(file + ".pem"), "CERTIFICATE", value.getEncoded()),
                    pem(
                            folder.resolve(file + ".key.pem"),
                            "PRIVATE KEY",
                            keys.getKey("server", PASSWORD.toCharArray()).getEncoded()),
                    value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static Path pem(Path file, String kind, byte[] content) throws IOException {
        return Files.writeString(
                file,
                "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                        .formatted(kind, LINES.encodeToString(content), kind));
    }

    /** Puts this one in the place of another. */
    void replace(TestCertificate other) {
        try {
            Files.writeString(other.certificate, Files.readString(certificate));
            Files.writeString(other.key, Files.readString(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For clients that trust this certificate and no other. */
    SSLContext trusted() {
        try {
            KeyStore trust = KeyStore.getInstance("PKCS12");
            trust.load(null, null);
            trust.setCertificateEntry("server", value);
            TrustManagerFactory factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trust);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
