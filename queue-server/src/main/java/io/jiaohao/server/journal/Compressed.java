package io.jiaohao.server.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bytes in gzip's form, which any tool can read; packed for speed rather than for space. */
final class Compressed {
    private static final int BUFFER = 8_192;

    private Compressed() {}

    /** Writes something to a stream. */
    interface Source {
        void writeTo(OutputStream plain) throws IOException;
    }

    /** Reads something from a stream. */
    interface Sink<T> {
        T readFrom(InputStream plain) throws IOException;
    }

    static byte[] of(Source source) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new Fast(bytes)) {
            source.writeTo(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static <T> T expand(byte[] compressed, Sink<T> sink) {
        try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed), BUFFER)) {
            return sink.readFrom(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected gzip, but " + e.getMessage(), e);
        }
    }

    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream bytes) throws IOException {
            super(bytes, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
