package io.jiaohao.systemtests;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/** A part of a picture as black and white. */
record Ink(boolean[][] black) {
    private static final int DARK = 128;

    static Ink of(BufferedImage image, int left, int width) {
        boolean[][] black = new boolean[image.getHeight()][width];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                black[y][x] = (image.getRGB(left + x, y) & 0xFF) < DARK;
            }
        }
        return new Ink(black);
    }

    /**
     * How much of the ink of both is at the same place, 0 to 1, where they fit best: two programs
     * need not begin at the same dot.
     */
    double likeness(Ink other) {
        return IntStream.rangeClosed(-2, 2)
                .boxed()
                .flatMap(dx -> IntStream.rangeClosed(-2, 2).mapToObj(dy -> shifted(other, dx, dy)))
                .mapToDouble(each -> each)
                .max()
                .orElseThrow();
    }

    private double shifted(Ink other, int dx, int dy) {
        int both = 0;
        int any = 0;
        for (int y = 0; y < black.length; y++) {
            for (int x = 0; x < black[y].length; x++) {
                boolean there = other.at(x + dx, y + dy);
                both += black[y][x] && there ? 1 : 0;
                any += black[y][x] || there ? 1 : 0;
            }
        }
        return any == 0 ? 0 : (double) both / any;
    }

    private boolean at(int x, int y) {
        return y >= 0 && y < black.length && x >= 0 && x < black[y].length && black[y][x];
    }
}
