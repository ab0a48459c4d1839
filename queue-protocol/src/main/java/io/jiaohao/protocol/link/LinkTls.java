package io.jiaohao.protocol.link;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code tls}: the servers speak TLS, and their certificate must be for the name by which they are
 * called.
 *
 * @param trust PEM file of who signs their certificates, or of the certificate itself; null for
 *     those whom Java trusts
 */
public record LinkTls(@Nullable Path trust) {
    /** With the file of a folder. */
    public LinkTls in(Path folder) {
        return new LinkTls(Optional.ofNullable(trust).map(folder::resolve).orElse(null));
    }
}
