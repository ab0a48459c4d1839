package io.jiaohao.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * How long after a clerk's press the answer is there, and the last of the hall's displays knows:
 * from the request written to the event read, one call after the other, in one hall.
 */
final class CallToDisplays {
    private static final List<Integer> DISPLAYS = List.of(1, 100, 1_000);
    private static final int WARM_UP = 300;
    private static final int CALLS = 300;
    private static final int DEVICES = 1_000;
    private static final byte[] TICKET = "\"result\":{\"id\":\"".getBytes(StandardCharsets.UTF_8);
    private static final String ROW =
            "%5d displays  call -> answer  p50 %6.2f ms  p99 %6.2f ms   call -> last display"
                    + "  p50 %6.2f ms  p99 %6.2f ms (%.2f to %.2f)  max %6.2f ms  n=%d x %d";

    private record Run(Latencies answers, Latencies lasts) {}

    private final Bench bench;
    private final WireLoop loop = new WireLoop();
    private final Audience audience = new Audience();
    private final Town town;

    CallToDisplays(Bench bench) {
        this.bench = bench;
        this.town = Town.build(bench.root(), bench.folder("town"), new Town.Size(1, 0), DEVICES);
    }

    void measure() {
        try (ServerUnderTest server =
                ServerUnderTest.start(bench, town.config(), bench.folder("displays"))) {
            Device kiosk = open(server, "kiosk", 0);
            Device terminal = open(server, "terminal", 0);
            WireLoop.await(asked(terminal, "counter.open", Town.opening(0)));
            int open = 0;
            for (int displays : DISPLAYS) {
                for (; open < displays; open++) {
                    open(server, "display", open);
                }
                Scene scene = new Scene(kiosk, terminal, displays);
                run(scene, WARM_UP);
                List<Run> runs = new ArrayList<>();
                for (int run = 0; run < bench.runs(); run++) {
                    runs.add(run(scene, CALLS));
                }
                tell(displays, runs);
            }
        } finally {
            loop.close();
        }
    }

    private record Scene(Device kiosk, Device terminal, int displays) {}

    private Device open(ServerUnderTest server, String kind, int place) {
        return WireLoop.await(
                Device.open(
                        loop,
                        server.devices(),
                        town.device(0, kind, place),
                        kind.equals("display") ? audience::told : line -> {}));
    }

    private CompletableFuture<String> asked(Device device, String method, String params) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        loop.run(
                () ->
                        device.change(
                                method,
                                params,
                                line -> {
                                    if (line.isDone()) {
                                        answer.complete(line.textAfter(TICKET));
                                    } else {
                                        String error = line.toString();
                                        answer.completeExceptionally(
                                                new IllegalStateException(error));
                                    }
                                }));
        return answer;
    }

    /** Each call begins when everybody knows of everything before it. */
    private Run run(Scene scene, int calls) {
        List<Long> answers = new ArrayList<>();
        List<Long> lasts = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            CompletableFuture<Long> taken =
                    loop.ask(() -> audience.expect("ticket.taken", scene.displays()));
            String ticket = WireLoop.await(asked(scene.kiosk(), "ticket.take", Client.MATTER));
            WireLoop.await(taken);
            CompletableFuture<Long> called =
                    loop.ask(() -> audience.expect("ticket.called", scene.displays()));
            long began = System.nanoTime();
            CompletableFuture<Long> answered =
                    asked(scene.terminal(), "ticket.call", "\"ticket\":\"" + ticket + '"')
                            .thenApply(answer -> System.nanoTime());
            answers.add(WireLoop.await(answered) - began);
            lasts.add(WireLoop.await(called) - began);
        }
        return new Run(Latencies.of(answers), Latencies.of(lasts));
    }

    private void tell(int displays, List<Run> runs) {
        Repeats last99 = Repeats.of(runs, run -> run.lasts().millis(0.99));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("displays", displays);
        row.put("calls", CALLS);
        row.put("answerP50Millis", Repeats.of(runs, run -> run.answers().millis(0.5)));
        row.put("answerP99Millis", Repeats.of(runs, run -> run.answers().millis(0.99)));
        row.put("lastP50Millis", Repeats.of(runs, run -> run.lasts().millis(0.5)));
        row.put("lastP99Millis", last99);
        row.put("lastMaxMillis", Repeats.of(runs, run -> run.lasts().millis(1)));
        bench.figures().add("displays", row);
        Figures.say(
                ROW,
                displays,
                ((Repeats) row.get("answerP50Millis")).median(),
                ((Repeats) row.get("answerP99Millis")).median(),
                ((Repeats) row.get("lastP50Millis")).median(),
                last99.median(),
                last99.min(),
                last99.max(),
                ((Repeats) row.get("lastMaxMillis")).max(),
                runs.size(),
                CALLS);
    }
}
