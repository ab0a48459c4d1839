package io.jiaohao.systemtests.pads;

import java.util.List;

/**
 * One family's bytes from the pad's side. Bytes are characters 0..255 of a string. Used by one
 * thread of a line at a time.
 */
interface Family {
    /** What a pad sends for keys. */
    String keys(int address, List<Integer> keys);

    /** What an evaluator sends for a visitor's key. */
    String score(int address, int value);

    /**
     * Carries out what the host said.
     *
     * @param received all that was not understood yet
     * @return what may still become a frame
     */
    String hear(String received, EmulatedLine line);

    /** By the name of a profile. */
    static Family of(String name) {
        return switch (name) {
            case "ff68" -> new Ff68Family();
            case "candle" -> new CandleFamily();
            default -> throw new IllegalArgumentException("there is no family " + name);
        };
    }
}
