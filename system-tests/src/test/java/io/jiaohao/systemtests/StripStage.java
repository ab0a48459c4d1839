package io.jiaohao.systemtests;

import io.jiaohao.display.strip.emulator.EmulatedCandle;
import io.jiaohao.display.strip.emulator.EmulatedOnbon;
import io.jiaohao.display.strip.emulator.LineEnd;
import io.jiaohao.display.strip.emulator.SerialEnd;
import io.jiaohao.display.strip.emulator.Shows;
import io.jiaohao.display.strip.emulator.TcpEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A hall with window strips: server and display as real processes, two Onbon cards behind a network
 * port, two Candle boards on a pseudo terminal, and strips of every size on the page. Server and
 * lines can be taken away and given back.
 */
final class StripStage implements AutoCloseable {
    static final int FIRST_BOARD = 32;

    private final Path data;
    private final Shows cards = new Shows(shown -> {});
    private final Shows boards = new Shows(shown -> {});
    private final LineEnd network;
    private final LineEnd serial;
    private final DeviceProcess display;
    private final StateWatch wall;
    private DemoHall hall; // another one after each return of the server

    StripStage(Path folder) throws IOException {
        this.data = Files.createDirectory(folder.resolve("data"));
        this.hall = DemoHall.start(data);
        this.network = new TcpEnd(new EmulatedOnbon(Set.of(1, 2), cards), 0);
        this.serial =
                new SerialEnd(
                        new EmulatedCandle(Set.of(FIRST_BOARD, FIRST_BOARD + 1), boards),
                        folder.resolve("boards"));
        this.display = DeviceProcess.display(file(folder), hall.server());
        this.wall = new StateWatch(display.http("/state/strips"));
        hall.openCounters();
    }

    private Path file(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("display.yaml"),
                """
                server: [127.0.0.1:1]
                device: display-8
                key: demo-display-8
                strips:
                  - driver: {onbon: {card: bx-6k}}
                    port: %s
                    strips:
                      - {counter: "1", size: 96x16, address: 1, name: 综合窗口}
                      - {counter: "2", size: 96x16, address: 2, name: 综合窗口}
                  - driver: candle
                    port: %s
                    strips:
                      - {counter: "1", size: 64x16, address: 32}
                      - {counter: "2", size: 64x16, address: 33}
                  - driver: page
                    strips:
                      - {counter: "1", size: 64x16}
                      - {counter: "2", size: 64x16}
                      - {counter: "4", size: 64x16}
                      - {counter: "1", size: 96x16, name: 综合窗口}
                      - {counter: "2", size: 96x16, name: 社会保险和医疗保险}
                      - {counter: "1", size: 128x16, name: 综合业务}
                      - {counter: "2", size: 128x16, name: 综合业务}
                      - {counter: "1", size: 128x32, name: 综合业务}
                      - {counter: "2", size: 128x32, name: 综合业务}
                      - {counter: "1", size: 192x32, name: 综合业务}
                      - {size: 192x32}
                """
                        .formatted(network.port(), serial.port()));
    }

    DemoHall hall() {
        return hall;
    }

    DeviceProcess display() {
        return display;
    }

    /** The page's state. */
    StateWatch wall() {
        return wall;
    }

    LineEnd network() {
        return network;
    }

    LineEnd serial() {
        return serial;
    }

    Shows cards() {
        return cards;
    }

    Shows boards() {
        return boards;
    }

    static void awaitShown(Shows shows, int address, String text) {
        Awaitility.await()
                .atMost(Patience.SOON.limit())
                .pollInterval(10, TimeUnit.MILLISECONDS)
                .until(() -> shows.at(address), text::equals);
    }

    /** The hall sees so many parts of devices in a state. */
    void awaitParts(String state, int count) {
        new Http(hall.server().http("/metrics"))
                .awaitText("jiaohao_device_parts{state=\"%s\"} %d.0".formatted(state, count));
    }

    /** Kills the server as a power cut does. */
    void takeServer() {
        hall.server().kill();
    }

    void giveServer() {
        hall = DemoHall.of(ServerProcess.start(data, hall.server().devicePort()));
    }

    @Override
    public void close() {
        display.close();
        network.close();
        serial.close();
        hall.close();
    }
}
