package io.jiaohao.server.web.phone;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** A third of the bytes, where the browser takes them so: a second less over 2G. */
final class Gzip {
    private Gzip() {}

    /** Ends the answer with the content, packed or plain. */
    static void end(RoutingContext context, Buffer plain, Buffer packed) {
        String accepted = context.request().getHeader("accept-encoding");
        boolean packs = accepted != null && accepted.contains("gzip");
        context.response().putHeader("vary", "accept-encoding");
        if (packs) {
            context.response().putHeader("content-encoding", "gzip");
        }
        context.response().end(packs ? packed : plain);
    }

    static Buffer packed(Buffer plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is no file in it
        }
        return Buffer.buffer(bytes.toByteArray());
    }
}
