package io.jiaohao.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many halls like the demo's, each with an id of its own; the last ones are great: they have a
 * window that serves everything for each device. Hall {@code h}'s devices of each kind are numbered
 * from {@code h * devices + 1}, so that no two halls share a device.
 *
 * @param config server.yaml
 * @param devices of each kind that a hall has; a clerk for each
 */
record Town(Path config, int devices) {
    private static final String COUNTERS = "\ncounters:\n";
    private static final int FIRST_PIN = 1_000;
    private static final String WINDOW =
            "  - {id: \"%d\", zone: a, queues: [household, travel, real-estate, housing-fund, social,"
                    + " business, general, desk, capped-demo]}%n";
    private static final String SERVER =
            """
            halls: [%s]
            bind: 127.0.0.1
            demo-devices: %d
            demo-clerks: %d
            rate: {per-second: 1000000, burst: 1000000}
            """;

    /**
     * How many halls it has.
     *
     * @param plain as the demo's, with the numbers from 0
     * @param great with the numbers after them
     */
    record Size(int plain, int great) {
        int halls() {
            return plain + great;
        }
    }

    /** Writes its files. */
    static Town build(Path root, Path folder, Size size, int devices) {
        try {
            String demo = Files.readString(root.resolve("config/demo/hall.yaml"));
            String great = demo.substring(0, demo.indexOf(COUNTERS)) + COUNTERS + windows(devices);
            for (int hall = 0; hall < size.halls(); hall++) {
                String like = hall < size.plain() ? demo : great;
                Files.writeString(
                        folder.resolve(id(hall) + ".yaml"),
                        like.replace("\nid: yunxi\n", "\nid: " + id(hall) + "\n"));
            }
            String files =
                    IntStream.range(0, size.halls())
                            .mapToObj(hall -> id(hall) + ".yaml")
                            .collect(Collectors.joining(", "));
            Path config = folder.resolve("server.yaml");
            Files.writeString(config, SERVER.formatted(files, size.halls() * devices, devices));
            return new Town(config, devices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String windows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(WINDOW::formatted)
                .collect(Collectors.joining());
    }

    static String id(int hall) {
        return "hall-" + hall;
    }

    /** The device of a hall. */
    Device.Name device(int hall, String kind, int place) {
        return new Device.Name(id(hall), kind, hall * devices + place + 1);
    }

    /** What a terminal says to open the window of its place. */
    static String opening(int place) {
        return "\"counter\":\"%1$d\",\"clerk\":\"clerk-%1$d\",\"pin\":\"%2$d\""
                .formatted(place + 1, FIRST_PIN + place + 1);
    }

    /** The halls of a number, one after the other. */
    static List<Integer> range(int from, int count) {
        return IntStream.range(from, from + count).boxed().toList();
    }
}
