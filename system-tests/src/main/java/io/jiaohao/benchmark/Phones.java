package io.jiaohao.benchmark;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * How long after a clerk's press the visitor's phone knows, in a hall where thousands follow their
 * tickets and everybody's figures change with each call: from the request written to the event
 * read, at five times the pace of the largest hall's peak.
 */
final class Phones {
    private static final int PAGES = 5_000;
    private static final int WINDOWS = 24;
    private static final int WARM_UP = 20;
    private static final int CALLS = 100;
    private static final double CALL_SECONDS = 1;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final byte[] ID = "\"result\":{\"id\":\"".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LINK = "\"link\":\"".getBytes(StandardCharsets.UTF_8);
    private static final String ROW =
            "%5d phones  call -> page  p50 %6.1f ms  p99 %6.1f ms (%.1f to %.1f)  max %6.1f ms"
                    + "  server %3.0f %% of a processor, %d MiB  n=%d x %d";

    private record Ticket(String id, String path) {}

    private record Run(Latencies latencies, double cpuPercent, double messagesPerSecond) {}

    private final Bench bench;
    private final WireLoop loop = new WireLoop();
    private final Town town;
    private final Phone.Told told = new Phone.Told();
    private final Map<String, Phone> phones = new HashMap<>(); // by ticket
    private int turn; // calls so far: the windows call one after the other

    Phones(Bench bench) {
        this.bench = bench;
        this.town = Town.build(bench.root(), bench.folder("town"), new Town.Size(0, 1), WINDOWS);
    }

    void measure() {
        try (ServerUnderTest server =
                ServerUnderTest.start(bench, town.config(), bench.folder("phones"))) {
            Device kiosk = open(server, "kiosk", 0);
            List<Device> terminals = new ArrayList<>();
            for (int window = 0; window < WINDOWS; window++) {
                terminals.add(open(server, "terminal", window));
                asked(terminals.get(window), "counter.open", Town.opening(window), line -> "");
            }
            follow(kiosk, http(server));
            run(server, terminals, WARM_UP);
            List<Run> runs = new ArrayList<>();
            for (int run = 0; run < bench.runs(); run++) {
                runs.add(run(server, terminals, CALLS));
            }
            tell(server, runs);
        } finally {
            loop.close();
        }
    }

    private static InetSocketAddress http(ServerUnderTest server) {
        String ready = server.program().ready();
        int port = Integer.parseInt(ready.substring(ready.lastIndexOf(':') + 1));
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private Device open(ServerUnderTest server, String kind, int place) {
        return WireLoop.await(
                Device.open(loop, server.devices(), town.device(0, kind, place), line -> {}));
    }

    private <T> T asked(Device device, String method, String params, Function<Line, T> read) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        loop.run(
                () ->
                        device.change(
                                method,
                                params,
                                line -> {
                                    if (line.isDone()) {
                                        answer.complete(read.apply(line));
                                    } else {
                                        answer.completeExceptionally(
                                                new IllegalStateException(line.toString()));
                                    }
                                }));
        return WireLoop.await(answer);
    }

    private void follow(Device kiosk, InetSocketAddress http) {
        for (int i = 0; i < PAGES; i++) {
            Ticket ticket =
                    asked(
                            kiosk,
                            "ticket.take",
                            Client.MATTER,
                            line -> new Ticket(line.textAfter(ID), path(line)));
            Phone phone = new Phone(ticket.path(), told);
            phones.put(ticket.id(), phone);
            loop.connect(http, phone);
        }
        phones.values().forEach(phone -> WireLoop.await(phone.opened()));
    }

    private static String path(Line line) {
        return URI.create(line.textAfter(LINK)).getPath();
    }

    /** Calls at an even pace, whether the page has the one before or not. */
    private Run run(ServerUnderTest server, List<Device> terminals, int calls) {
        long cpuBefore = server.usage().cpuMillis();
        long messagesBefore = loop.ask(told::messages);
        Map<String, Long> pressed = new LinkedHashMap<>();
        long began = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            AppendLimit.pause(Math.max(0, i * CALL_SECONDS - since(began)));
            Device terminal = terminals.get(turn++ % WINDOWS);
            long press = System.nanoTime();
            String ticket = asked(terminal, "ticket.next", "", line -> line.textAfter(ID));
            pressed.put(ticket, press);
        }
        List<Long> nanos = new ArrayList<>();
        pressed.forEach(
                (ticket, press) -> nanos.add(WireLoop.await(phones.get(ticket).called()) - press));
        double seconds = since(began);
        return new Run(
                Latencies.of(nanos),
                (server.usage().cpuMillis() - cpuBefore) / (10 * seconds),
                (loop.ask(told::messages) - messagesBefore) / seconds);
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / NANOS_PER_SECOND;
    }

    private void tell(ServerUnderTest server, List<Run> runs) {
        long open = loop.ask(() -> phones.values().stream().filter(Phone::isOpen).count());
        if (open < PAGES) {
            throw new IllegalStateException("Expected %d pages, but %d".formatted(PAGES, open));
        }
        Repeats p99 = Repeats.of(runs, run -> run.latencies().millis(0.99));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("phones", open);
        row.put("calls", CALLS);
        row.put("p50Millis", Repeats.of(runs, run -> run.latencies().millis(0.5)));
        row.put("p99Millis", p99);
        row.put("maxMillis", Repeats.of(runs, run -> run.latencies().millis(1)));
        row.put("cpuPercent", Repeats.of(runs, Run::cpuPercent));
        row.put("messagesPerSecond", Repeats.of(runs, Run::messagesPerSecond));
        row.put("residentMebibytes", server.usage().residentBytes() >> 20);
        bench.figures().add("phones", row);
        Figures.say(
                ROW,
                open,
                ((Repeats) row.get("p50Millis")).median(),
                p99.median(),
                p99.min(),
                p99.max(),
                ((Repeats) row.get("maxMillis")).max(),
                ((Repeats) row.get("cpuPercent")).median(),
                row.get("residentMebibytes"),
                CALLS,
                runs.size());
    }
}
