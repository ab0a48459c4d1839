package io.jiaohao.terminal.pad.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One frame of the FF 68 family, both ways.
 *
 * <pre>
 * FF 68 | L L | 68 | address command data… | sum | 16
 * L     2 + bytes of data, twice           sum   address + command + data, modulo 256
 * </pre>
 */
record Ff68Frame(int address, int command, List<Integer> data) {
    static final int HEAD = 5;
    static final int TAIL = 2;
    static final int LEAST_LENGTH = 2;
    static final int FIRST = 0xFF;
    static final int SECOND = 0x68;
    static final int END = 0x16;

    private static final int ADDRESS = 5;
    private static final int COMMAND = 6;

    Ff68Frame {
        data = List.copyOf(data);
    }

    /** Reads a frame that is whole and well formed. */
    static Ff68Frame of(Frame frame) {
        return new Ff68Frame(
                frame.at(ADDRESS),
                frame.at(COMMAND),
                IntStream.range(COMMAND + 1, frame.size() - TAIL).mapToObj(frame::at).toList());
    }

    Frame encode() {
        List<Integer> bytes = new ArrayList<>();
        int length = LEAST_LENGTH + data.size();
        bytes.addAll(List.of(FIRST, SECOND, length, length, SECOND, address, command));
        bytes.addAll(data);
        bytes.addAll(List.of(sum(), END));
        return Frame.of(bytes.stream().mapToInt(Integer::intValue).toArray());
    }

    private int sum() {
        return (address + command + data.stream().mapToInt(Integer::intValue).sum()) & 0xFF;
    }
}
