package io.jiaohao.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One line of the wire, looked at without being parsed: a load generator must cost less than what
 * it measures. Good until the next line is read.
 *
 * <pre>
 * {"jsonrpc":"2.0","method":…            told
 * {"jsonrpc":"2.0","id":"ping-…          asked whether the device is there
 * {"jsonrpc":"2.0","id":7,"result":…     done
 * {"jsonrpc":"2.0","id":7,"error":…      refused
 * </pre>
 */
record Line(byte[] bytes, int from, int to) {
    private static final int HEAD = "{\"jsonrpc\":\"2.0\",\"".length();
    private static final int KIND = HEAD + "method\":\"hall.".length();
    private static final int ID = HEAD + "id\":".length();

    boolean isTold() {
        return bytes[from + HEAD] == 'm';
    }

    /** Of what is told: whether it is counted, not just how long the lines are. */
    boolean isEvent() {
        return bytes[from + KIND] == 'e';
    }

    boolean isPing() {
        return bytes[from + ID] == '"';
    }

    boolean isDone() {
        int end = from + ID;
        while (bytes[end] != ',') {
            end++;
        }
        return bytes[end + 2] == 'r';
    }

    /** Where the needle begins, counted in {@link #bytes}; -1 if it is not there. */
    int indexOf(byte[] needle) {
        int last = to - needle.length;
        for (int start = from; start <= last; start++) {
            int same = 0;
            while (same < needle.length && bytes[start + same] == needle[same]) {
                same++;
            }
            if (same == needle.length) {
                return start;
            }
        }
        return -1;
    }

    boolean startsWith(byte[] needle) {
        return to - from >= needle.length
                && Arrays.equals(bytes, from, from + needle.length, needle, 0, needle.length);
    }

    boolean has(byte[] needle) {
        return indexOf(needle) >= 0;
    }

    /** The text after the needle up to the next quotation mark. */
    String textAfter(byte[] needle) {
        int begin = indexOf(needle) + needle.length;
        int end = begin;
        while (bytes[end] != '"') {
            end++;
        }
        return new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
