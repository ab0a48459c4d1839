package io.jiaohao.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * So many clients at work in so many halls: with more halls than clients each goes round several,
 * otherwise they share them evenly. Used by one thread; closing ends their sessions.
 */
final class Crew implements AutoCloseable {
    private static final String TERMINAL = "terminal";

    private final WireLoop loop;
    private final List<Device> devices = new ArrayList<>();
    private final List<Client> clients;
    private final Tally tally = new Tally();

    /** Opens every session, and every window if they call. */
    Crew(WireLoop loop, ServerUnderTest server, Town town, Shift shift) {
        this.loop = loop;
        List<CompletableFuture<Device>> opening = new ArrayList<>();
        int sessions = Math.max(shift.clients(), shift.halls().size());
        for (int i = 0; i < sessions; i++) {
            int hall = shift.halls().get(i % shift.halls().size());
            Device.Name name = town.device(hall, shift.kind(), i / shift.halls().size());
            opening.add(Device.open(loop, server.devices(), name, told -> {}));
        }
        opening.forEach(session -> devices.add(WireLoop.await(session)));
        if (shift.kind().equals(TERMINAL)) {
            each("counter.open", i -> Town.opening(i / shift.halls().size()));
        }
        clients =
                IntStream.range(0, shift.clients())
                        .mapToObj(client -> new Client(of(client, shift), shift.steps(), tally))
                        .toList();
    }

    /**
     * What they do.
     *
     * @param halls the numbers of the halls
     * @param clients how many requests are under way at once
     */
    record Shift(List<Integer> halls, int clients, List<Client.Step> steps) {
        String kind() {
            return steps.size() > 1 ? TERMINAL : "kiosk";
        }
    }

    private List<Device> of(int client, Shift shift) {
        return IntStream.range(0, devices.size())
                .filter(i -> i % shift.clients() == client)
                .mapToObj(devices::get)
                .toList();
    }

    private void each(String method, java.util.function.IntFunction<String> params) {
        List<CompletableFuture<Line>> answers = new ArrayList<>();
        for (int i = 0; i < devices.size(); i++) {
            Device device = devices.get(i);
            String asked = params.apply(i);
            CompletableFuture<Line> answer = new CompletableFuture<>();
            answers.add(answer);
            loop.run(() -> device.change(method, asked, line -> settle(answer, line)));
        }
        answers.forEach(WireLoop::await);
    }

    private static void settle(CompletableFuture<Line> answer, Line line) {
        if (line.isDone()) {
            answer.complete(line);
        } else {
            answer.completeExceptionally(new IllegalStateException(line.toString()));
        }
    }

    void begin() {
        loop.run(() -> clients.forEach(Client::go));
    }

    /** What is done in so many seconds. */
    Tally.Sample sample(double seconds) {
        loop.run(tally::reset);
        AppendLimit.pause(seconds);
        return loop.ask(tally::sample).clean();
    }

    @Override
    public void close() {
        List<CompletableFuture<Boolean>> ends =
                loop.ask(() -> clients.stream().map(Client::stop).toList());
        ends.forEach(WireLoop::await);
        if (devices.get(0).name().kind().equals(TERMINAL)) {
            each("counter.close", i -> "");
        }
        devices.forEach(device -> device.close(loop));
    }
}
