package io.jiaohao.server.journal;

import io.jiaohao.server.domain.state.HallSnapshot;

/**
 * How a hall's state rests: as compressed JSON. Any thread.
 *
 * <p>The journal alone is the truth: a snapshot of another form is as good as none, and its hall is
 * read from the batches. So its shape may change at any time, with its number.
 */
public final class SnapshotCodec {
    /** Rises with every change of what {@link HallSnapshot} holds. */
    public static final int FORMAT = 3;

    private SnapshotCodec() {}

    public static byte[] write(HallSnapshot snapshot) {
        return Compressed.of(plain -> HallJson.write(snapshot, plain));
    }

    public static HallSnapshot read(byte[] state) {
        return Compressed.expand(state, plain -> HallJson.read(plain, HallSnapshot.class));
    }
}
