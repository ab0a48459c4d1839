package io.jiaohao.systemtests.faults;

import io.jiaohao.server.config.SecretHash;
import io.jiaohao.systemtests.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The configuration of a hall under test: the demo hall at about noon, so that no test meets the
 * turn of the day, with devices of its own, which may connect from anywhere.
 */
final class FaultHall {
    static final String ID = "yunxi"; // as the demo hall's file has it
    private static final int NOON = 12;
    private static final int DEVICES = 12;
    private static final int FIRST_PIN = 1_000;

    private FaultHall() {}

    /** Writes its files and gives that of the server. */
    static Path writeTo(Path folder) {
        try {
            String hall =
                    Files.readString(Programs.ROOT.resolve("config/demo/hall.yaml"))
                            .replace("timezone: Asia/Shanghai", "timezone: " + zone());
            Files.writeString(folder.resolve("hall.yaml"), hall);
            return Files.writeString(folder.resolve("server.yaml"), server());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is about noon; the names of these zones count westward. */
    private static String zone() {
        int east = NOON - LocalTime.now(ZoneOffset.UTC).getHour();
        return east == 0 ? "Etc/GMT" : "Etc/GMT%+d".formatted(-east);
    }

    private static String server() {
        StringBuilder yaml = new StringBuilder("halls: [hall.yaml]\nallow-plaintext: true\n");
        yaml.append("rate: {per-second: 100000, burst: 100000}\n");
        yaml.append("devices:\n");
        for (String kind : List.of("kiosk", "terminal", "display")) {
            for (int i = 1; i <= DEVICES; i++) {
                String id = kind + "-" + i;
                yaml.append(
                        "  - {id: %s, kind: %s, key-hash: \"%s\"}%n"
                                .formatted(id, kind, SecretHash.of("demo-" + id, 1)));
            }
        }
        yaml.append("clerks:\n");
        for (int i = 1; i <= DEVICES; i++) {
            SecretHash pin = SecretHash.of(String.valueOf(FIRST_PIN + i), 1);
            yaml.append("  - {id: clerk-%d, pin-hash: \"%s\"}%n".formatted(i, pin));
        }
        return yaml.toString();
    }
}
