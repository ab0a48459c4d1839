package io.jiaohao.display.strip.driver;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Finds a card's frames in what comes: they end with 5A; A5s begin anew. Broken ones fall away. */
final class OnbonReader {
    private static final int START = 0xA5;
    private static final int END = 0x5A;
    private static final int LONGEST = 4_096;

    private final ByteArrayOutputStream frame = new ByteArrayOutputStream();

    List<OnbonFrame> read(byte[] bytes, int count) {
        List<OnbonFrame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int value = bytes[i] & 0xFF;
            if (value == END) {
                OnbonFrame.parse(frame.toByteArray()).ifPresent(frames::add);
                frame.reset();
            } else if (value == START || frame.size() > LONGEST) {
                frame.reset();
            } else {
                frame.write(value);
            }
        }
        return frames;
    }
}
