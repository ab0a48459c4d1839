package io.jiaohao.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** The displays of a hall: says when the last of them was told of something. One loop's thread. */
final class Audience {
    private static final byte[] NONE = {};

    private byte[] awaited = NONE; // the type of the event, as the wire has it
    private int missing; // displays that have not been told
    private CompletableFuture<Long> toldAll = new CompletableFuture<>();

    /** Waits for the next event of a type; the promise is kept with the nanoTime of the last. */
    CompletableFuture<Long> expect(String type, int displays) {
        awaited = ("\"type\":\"" + type + '"').getBytes(StandardCharsets.UTF_8);
        missing = displays;
        toldAll = new CompletableFuture<>();
        return toldAll;
    }

    /** One display was told. */
    void told(Line line) {
        if (missing > 0 && line.isEvent() && line.has(awaited)) {
            missing--;
            if (missing == 0) {
                toldAll.complete(System.nanoTime());
            }
        }
    }
}
