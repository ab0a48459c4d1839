package io.jiaohao.display.strip.line;

import io.jiaohao.display.strip.StripHall;
import io.jiaohao.display.strip.dots.StripSize;
import io.jiaohao.display.strip.driver.DriverKind;
import io.jiaohao.display.strip.driver.StripTarget;
import io.jiaohao.display.strip.emulator.LineEnd;
import io.jiaohao.display.strip.face.Strip;
import io.jiaohao.display.strip.face.StripSubject;
import io.jiaohao.kit.wire.PortSettings;
import io.jiaohao.kit.wire.WireAddress;
import io.jiaohao.protocol.message.Params.HealthState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line of ours with strips for windows 1, 2, …, whose devices hang at the other end. */
final class LineBench implements AutoCloseable, LineListener {
    private final StripHall hall;
    private final List<Strip> strips = new ArrayList<>();
    private final List<String> health = new CopyOnWriteArrayList<>();
    private final StripLine line;

    /**
     * @param addresses of the strips of windows 1, 2, …
     */
    LineBench(DriverKind kind, LineEnd end, List<Integer> addresses) {
        this(kind, end, addresses, Duration.ofSeconds(4));
    }

    /**
     * @param refresh how often a strip is told again what it shows
     */
    LineBench(DriverKind kind, LineEnd end, List<Integer> addresses, Duration refresh) {
        this.hall = new StripHall(addresses.size());
        StripSize size = StripSize.parse("96x16");
        List<LineStrip> wired = new ArrayList<>();
        for (int address : addresses) {
            Strip strip =
                    new Strip(
                            new StripSubject(String.valueOf(strips.size() + 1), null),
                            size,
                            "zh-CN",
                            "");
            strips.add(strip);
            wired.add(new LineStrip(strip, new StripTarget(address, size)));
        }
        PortSettings settings =
                new PortSettings(kind.habits().baud(), PortSettings.Parity.NONE, false);
        this.line =
                new StripLine(
                        WireAddress.parse(end.port()),
                        new LineSettings(settings, kind.habits().pacing(), refresh),
                        kind.driver(Duration.ofMillis(300)),
                        wired,
                        this);
        tell();
        line.start();
    }

    StripHall hall() {
        return hall;
    }

    /** Tells the strips how the hall is. */
    void tell() {
        strips.forEach(strip -> strip.hallIs(hall.slice()));
    }

    /** All that was told of the line so far, the oldest first. */
    List<String> health() {
        return List.copyOf(health);
    }

    String healthNow() {
        return health.isEmpty() ? "" : health.get(health.size() - 1);
    }

    @Override
    public void changed() {
        // nobody looks
    }

    @Override
    public void lineIs(String name, HealthState state, String text) {
        health.add(state + " " + text);
    }

    @Override
    public void close() {
        try {
            line.stop();
            line.awaitStopped(System.nanoTime() + Duration.ofSeconds(2).toNanos());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
