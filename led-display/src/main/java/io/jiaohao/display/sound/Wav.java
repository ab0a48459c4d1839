package io.jiaohao.display.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads and writes mono 16-bit WAV. Stateless; any thread.
 *
 * <pre>
 * "RIFF" | size | "WAVE" | "fmt " | 16 | 1 | 1 | rate | bytes/s | 2 | 16 | "data" | size | samples…
 * </pre>
 *
 * An engine that writes to a pipe cannot know its sizes; the reader takes what is there.
 */
public final class Wav {
    private static final int HEADER_BYTES = 44;
    private static final int RIFF_BYTES = 12;
    private static final int CHUNK_HEAD_BYTES = 8;
    private static final int FORMAT_BYTES = 16;
    private static final short PLAIN = 1;

    private Wav() {}

    public static byte[] write(Pcm sound) {
        byte[] data = sound.bytes();
        ByteBuffer out =
                ByteBuffer.allocate(HEADER_BYTES + data.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(HEADER_BYTES - CHUNK_HEAD_BYTES + data.length);
        out.put(ascii("WAVE")).put(ascii("fmt ")).putInt(FORMAT_BYTES);
        out.putShort(PLAIN).putShort((short) 1).putInt(Pcm.RATE).putInt(Pcm.RATE * 2);
        out.putShort((short) 2).putShort((short) 16);
        return out.put(ascii("data")).putInt(data.length).put(data).array();
    }

    public static Pcm read(byte[] file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < HEADER_BYTES
                || !tag(in, 0).equals("RIFF")
                || !tag(in, 8).equals("WAVE")) {
            throw new IOException("Expected a WAV file, but got bytes=" + file.length);
        }
        int rate = 0;
        int at = RIFF_BYTES;
        while (at + CHUNK_HEAD_BYTES <= file.length) {
            String name = tag(in, at);
            int left = file.length - at - CHUNK_HEAD_BYTES;
            int stated = in.getInt(at + 4);
            int size = stated < 0 || stated > left ? left : stated;
            at += CHUNK_HEAD_BYTES;
            if (name.equals("fmt ")) {
                rate = rate(in, at);
            } else if (name.equals("data")) {
                return Pcm.resampled(samples(in, at, size), rate == 0 ? Pcm.RATE : rate);
            }
            at += size + (size & 1);
        }
        throw new IOException("Expected a WAV file with sound, but it has none");
    }

    private static int rate(ByteBuffer in, int at) throws IOException {
        if (in.limit() - at < FORMAT_BYTES
                || in.getShort(at) != PLAIN
                || in.getShort(at + 2) != 1
                || in.getShort(at + 14) != 16) {
            throw new IOException(
                    "Expected a WAV file of mono 16-bit samples, but it is another kind");
        }
        return in.getInt(at + 4);
    }

    private static short[] samples(ByteBuffer in, int at, int size) {
        short[] samples = new short[size / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = in.getShort(at + 2 * i);
        }
        return samples;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String tag(ByteBuffer in, int at) {
        byte[] tag = new byte[4];
        in.get(at, tag);
        return new String(tag, StandardCharsets.US_ASCII);
    }
}
