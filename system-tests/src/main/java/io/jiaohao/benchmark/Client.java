package io.jiaohao.benchmark;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One that has one request under way at any time: goes round its devices and has each do the steps
 * of its work, one after the other. Confined to the loop's thread.
 */
final class Client {
    /**
     * One request of the work.
     *
     * @param params JSON members without the braces
     */
    record Step(String method, String params) {}

    /** What visitors come for. */
    static final String MATTER = "\"matter\":\"id-card-renew\"";

    /** A visitor takes a number. */
    static final List<Step> TAKE = List.of(new Step("ticket.take", MATTER));

    /** A visitor takes a number, somebody is called, has come, and is done. */
    static final List<Step> CYCLE =
            List.of(
                    TAKE.get(0),
                    new Step("ticket.next", ""),
                    new Step("ticket.start", ""),
                    new Step("ticket.finish", ""));

    private final List<Device> devices;
    private final List<Step> steps;
    private final Tally tally;
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private int turn; // of the devices
    private int step; // of the work
    private boolean stopping; // set once, ends it when the work is done

    Client(List<Device> devices, List<Step> steps, Tally tally) {
        this.devices = List.copyOf(devices);
        this.steps = List.copyOf(steps);
        this.tally = tally;
    }

    /** Does what comes next. */
    void go() {
        Step now = steps.get(step);
        long began = System.nanoTime();
        devices.get(turn)
                .change(
                        now.method(),
                        now.params(),
                        line -> {
                            tally.answered(System.nanoTime() - began, line);
                            proceed();
                        });
    }

    private void proceed() {
        step = (step + 1) % steps.size();
        if (step == 0) {
            turn = (turn + 1) % devices.size();
            if (stopping) {
                ended.complete(true);
                return;
            }
        }
        go();
    }

    /** Completed when the work under way is done. */
    CompletableFuture<Boolean> stop() {
        stopping = true;
        return ended;
    }
}
