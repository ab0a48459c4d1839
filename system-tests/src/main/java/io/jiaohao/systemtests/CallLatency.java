package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kit.program.Program;
import io.jiaohao.kit.program.VertxStep;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.LinkConfig;
import io.jiaohao.protocol.link.LinkListener;
import io.jiaohao.protocol.link.ServerAddress;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.rpc.WireJson;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures, one ticket after the other, how long a take, a call, and the way of the call to a
 * display take, from the request written to the answer or the event read.
 */
@Command(name = "call-latency", mixinStandardHelpOptions = true)
public final class CallLatency implements Callable<Integer> {
    private static final long PATIENCE_SECONDS = 20;
    private static final int WARM_UP = 200;
    private static final double NANOS_PER_MILLI = 1e6;

    @Option(names = "--server", required = true, description = "HOST:PORT")
    private String server = "";

    @Option(names = "--calls", description = "how many are measured")
    private int calls = 1_000;

    private final Map<String, Long> shownNanos = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> shown = new ConcurrentHashMap<>();

    public static void main(String[] arguments) {
        Program.main(new CallLatency(), arguments);
    }

    @Override
    public Integer call() throws Exception {
        VertxStep loops = new VertxStep(1);
        CountDownLatch up = new CountDownLatch(3);
        DeviceLink kiosk = link(loops.vertx(), DeviceKind.KIOSK, up);
        DeviceLink terminal = link(loops.vertx(), DeviceKind.TERMINAL, up);
        DeviceLink display = link(loops.vertx(), DeviceKind.DISPLAY, up);
        if (!up.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Expected to reach the server at " + server);
        }
        change(terminal, Method.COUNTER_OPEN, "counter", "12", "clerk", "clerk-12", "pin", "1012");
        measure(kiosk, terminal);
        change(terminal, Method.TICKET_FINISH);
        change(terminal, Method.COUNTER_CLOSE);
        for (DeviceLink link : List.of(kiosk, terminal, display)) {
            link.stop().toCompletionStage().toCompletableFuture().get();
        }
        loops.stop();
        return 0;
    }

    private DeviceLink link(Vertx vertx, DeviceKind kind, CountDownLatch up) {
        String device = kind.word() + "-20";
        LinkListener listener =
                new LinkListener() {
                    @Override
                    public void linkUp(HallMirror mirror, ObjectNode opened) {
                        up.countDown();
                    }

                    @Override
                    public void hallChanged(HallMirror mirror) {
                        if (kind == DeviceKind.DISPLAY) {
                            mirror.calls().stream()
                                    .findFirst()
                                    .ifPresent(newest -> seen(newest.ticket()));
                        }
                    }
                };
        DeviceLink link =
                new DeviceLink(
                        vertx,
                        new LinkConfig(
                                List.of(ServerAddress.parse(server)),
                                device,
                                kind,
                                "demo-" + device,
                                "en"),
                        listener);
        link.start();
        return link;
    }

    private void seen(String ticket) {
        shownNanos.putIfAbsent(ticket, System.nanoTime());
        shown.computeIfAbsent(ticket, key -> new CountDownLatch(1)).countDown();
    }

    private void measure(DeviceLink kiosk, DeviceLink terminal) throws Exception {
        List<Long> takes = new ArrayList<>();
        List<Long> answers = new ArrayList<>();
        List<Long> screens = new ArrayList<>();
        for (int i = 0; i < WARM_UP + calls; i++) {
            long began = System.nanoTime();
            String ticket =
                    change(kiosk, Method.TICKET_TAKE, "matter", "pick-up").path("id").asText();
            takes.add(System.nanoTime() - began);
            began = System.nanoTime();
            change(terminal, Method.TICKET_CALL, "ticket", ticket);
            answers.add(System.nanoTime() - began);
            CountDownLatch latch = shown.computeIfAbsent(ticket, key -> new CountDownLatch(1));
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Expected the display to hear of " + ticket);
            }
            screens.add(shownNanos.get(ticket) - began);
        }
        report("take -> answer", takes);
        report("call -> answer", answers);
        report("call -> display", screens);
    }

    private static JsonNode change(DeviceLink link, Method method, String... params)
            throws Exception {
        ObjectNode node = WireJson.MAPPER.createObjectNode();
        for (int i = 0; i < params.length; i += 2) {
            node.put(params[i], params[i + 1]);
        }
        return link.change(method, node)
                .toCompletionStage()
                .toCompletableFuture()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static void report(String what, List<Long> all) {
        List<Long> nanos = all.subList(WARM_UP, all.size()).stream().sorted().toList();
        System.out.printf(
                "%-18s p50 %6.2f ms   p99 %6.2f ms   max %6.2f ms   n=%d%n",
                what, at(nanos, 0.5), at(nanos, 0.99), at(nanos, 1), nanos.size());
    }

    private static double at(List<Long> sorted, double share) {
        int index = (int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size()));
        return sorted.get(index) / NANOS_PER_MILLI;
    }
}
