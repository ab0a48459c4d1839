package io.jiaohao.terminal.pad.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes over a line, in whatever pieces, a good frame after it is read. */
class FrameReaderPropertyTest {
    private static final int TRIES = 500;
    private static final FrameRules RULES = new FrameRules(true, 16, true);

    /** What one line may bring: frames, and what is none. */
    record Traffic(FrameKind kind, List<Frame> frames, List<byte[]> noise, long seed) {}

    @Provide
    Arbitrary<Traffic> traffic() {
        return Arbitraries.of(FrameKind.values())
                .flatMap(
                        kind ->
                                Combinators.combine(
                                                frames(kind).list().ofMaxSize(8),
                                                noise(kind).list().ofSize(9),
                                                Arbitraries.longs())
                                        .as(
                                                (frames, noise, seed) ->
                                                        new Traffic(kind, frames, noise, seed)));
    }

    private static Arbitrary<Frame> frames(FrameKind kind) {
        return kind == FrameKind.FF68
                ? Combinators.combine(
                                Arbitraries.integers().between(0, 255),
                                Arbitraries.integers().between(0, 255),
                                Arbitraries.integers().between(0, 255).list().ofMaxSize(14))
                        .as(
                                (address, command, data) ->
                                        new Ff68Frame(address, command, data).encode())
                : Combinators.combine(
                                Arbitraries.integers().between(0x20, 0x7F),
                                Arbitraries.integers().between(0x30, 0x3D))
                        .as((address, key) -> Frame.of(1, address, key, 7));
    }

    /** Bytes that begin no frame. */
    private static Arbitrary<byte[]> noise(FrameKind kind) {
        int least = kind == FrameKind.FF68 ? 0 : 0x20;
        int most = kind == FrameKind.FF68 ? 0xFE : 0xFF;
        return Arbitraries.integers()
                .between(least, most)
                .list()
                .ofMaxSize(20)
                .map(values -> Frame.of(values.stream().mapToInt(i -> i).toArray()).bytes());
    }

    @Property(tries = TRIES)
    void shouldReadEveryFrameBetweenNoiseInAnyPieces(@ForAll("traffic") Traffic traffic) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(traffic.noise().get(0));
        for (int i = 0; i < traffic.frames().size(); i++) {
            all.writeBytes(traffic.frames().get(i).bytes());
            all.writeBytes(traffic.noise().get(i + 1));
        }
        List<Frame> read = new ArrayList<>();
        FrameCounts counts = new FrameCounts();
        FrameReader reader = traffic.kind().dialect(RULES).reader(read::add, counts);

        inPieces(reader, all.toByteArray(), new Random(traffic.seed()));

        assertEquals(traffic.frames(), read);
        assertEquals(read.size(), counts.goodFrames());
    }

    @Property(tries = TRIES)
    void shouldReadAFrameAfterAnythingAndASilence(
            @ForAll FrameKind kind, @ForAll byte[] anything, @ForAll long seed) {
        Frame good =
                kind == FrameKind.FF68
                        ? Frame.parse("FF 68 03 03 68 05 01 0C 12 16")
                        : Frame.parse("01 21 31 07");
        List<Frame> read = new ArrayList<>();
        FrameReader reader = kind.dialect(RULES).reader(read::add, new FrameCounts());

        inPieces(reader, anything, new Random(seed));
        reader.silence();
        read.clear();
        reader.read(good.bytes(), good.size());

        assertEquals(List.of(good), read);
    }

    @Property(tries = TRIES)
    void shouldReadAFrameAfterTheBeginningOfAnother(
            @ForAll("traffic") Traffic traffic, @ForAll long seed) {
        Random random = new Random(seed);
        List<Frame> read = new ArrayList<>();
        FrameReader reader = traffic.kind().dialect(RULES).reader(read::add, new FrameCounts());
        for (Frame frame : traffic.frames()) {
            reader.read(frame.bytes(), random.nextInt(frame.size()));
            reader.silence();
            read.clear();
            reader.read(frame.bytes(), frame.size());
            assertEquals(List.of(frame), read);
        }
    }

    private static void inPieces(FrameReader reader, byte[] bytes, Random random) {
        int at = 0;
        while (at < bytes.length) {
            int count = 1 + random.nextInt(Math.min(12, bytes.length - at));
            byte[] piece = new byte[count + random.nextInt(4)];
            System.arraycopy(bytes, at, piece, 0, count);
            reader.read(piece, count);
            at += count;
        }
    }
}
