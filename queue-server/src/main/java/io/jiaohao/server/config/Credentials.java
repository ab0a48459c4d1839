package io.jiaohao.server.config;

import static java.util.Objects.requireNonNull;

import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.HallId;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may connect and who may work: device keys and clerks' pins, as hashes. Checking takes
 * milliseconds: not on an event loop. Any thread.
 */
public final class Credentials {
    private static final int FIRST_DEMO_PIN = 1_000;

    /**
     * @param hall null for a device that may name any hall
     * @param made whether nobody named it: made for a demonstration, it may never come
     */
    public record Device(
            String id, DeviceKind kind, @Nullable HallId hall, SecretHash key, boolean made) {}

    private final Map<String, Device> devices;
    private final Map<String, SecretHash> pins;
    private final Map<String, String> names; // of clerks who have one
    private final Map<HallId, List<Device>> expected;
    private final KnownKeys known = new KnownKeys();

    private Credentials(
            Map<String, Device> devices, Map<String, SecretHash> pins, Map<String, String> names) {
        this.devices = Map.copyOf(devices);
        this.pins = Map.copyOf(pins);
        this.names = Map.copyOf(names);
        this.expected =
                devices.values().stream()
                        .filter(device -> device.hall() != null && !device.made())
                        .collect(Collectors.groupingBy(device -> requireNonNull(device.hall())));
    }

    static Credentials of(Path path, ServerFile file, List<HallConfig> halls) {
        Map<String, Device> devices = new HashMap<>();
        HallId only = halls.size() == 1 ? halls.get(0).id() : null;
        addDemoDevices(devices, file.demoDevices(), only);
        List<ServerFile.Device> own = Objects.requireNonNullElse(file.devices(), List.of());
        for (int i = 0; i < own.size(); i++) {
            Device device = device(own.get(i), only);
            HallId hall = device.hall();
            if (hall != null && halls.stream().noneMatch(each -> each.id().equals(hall))) {
                throw new ConfigException(
                        path,
                        "devices[%d].hall".formatted(i),
                        "there is no hall \"%s\"".formatted(hall));
            }
            if (devices.put(device.id(), device) != null) {
                throw new ConfigException(
                        path,
                        "devices[%d].id".formatted(i),
                        "\"%s\" is there twice".formatted(device.id()));
            }
        }
        return new Credentials(devices, pins(path, file), names(file));
    }

    private static Device device(ServerFile.Device device, @Nullable HallId only) {
        HallId hall = device.hall() == null ? only : new HallId(device.hall());
        return new Device(device.id(), device.kind(), hall, device.keyHash(), false);
    }

    private static void addDemoDevices(
            Map<String, Device> devices, int count, @Nullable HallId hall) {
        for (DeviceKind kind : DeviceKind.values()) {
            for (int i = 1; i <= count; i++) {
                String id = kind.word() + "-" + i;
                devices.put(id, new Device(id, kind, hall, SecretHash.of("demo-" + id, 1), true));
            }
        }
    }

    private static Map<String, SecretHash> pins(Path path, ServerFile file) {
        Map<String, SecretHash> pins = new HashMap<>();
        for (int i = 1; i <= file.demoClerks(); i++) {
            pins.put("clerk-" + i, SecretHash.of(String.valueOf(FIRST_DEMO_PIN + i), 1));
        }
        List<ServerFile.Clerk> clerks = Objects.requireNonNullElse(file.clerks(), List.of());
        for (int i = 0; i < clerks.size(); i++) {
            if (pins.put(clerks.get(i).id(), clerks.get(i).pinHash()) != null) {
                throw new ConfigException(
                        path,
                        "clerks[%d].id".formatted(i),
                        "\"%s\" is there twice".formatted(clerks.get(i).id()));
            }
        }
        return pins;
    }

    private static Map<String, String> names(ServerFile file) {
        Map<String, String> names = new HashMap<>();
        for (ServerFile.Clerk clerk :
                Objects.requireNonNullElse(file.clerks(), List.<ServerFile.Clerk>of())) {
            if (clerk.name() != null) {
                names.put(clerk.id(), clerk.name());
            }
        }
        return names;
    }

    /** What a clerk is called; the id where the configuration gives no name. */
    public String nameOf(ClerkId clerk) {
        return names.getOrDefault(clerk.value(), clerk.value());
    }

    /** The devices that the configuration names for a hall. */
    public List<Device> expected(HallId hall) {
        return expected.getOrDefault(hall, List.of());
    }

    public boolean has(String device) {
        return devices.containsKey(device);
    }

    /** The device, if the key is its own. */
    public Optional<Device> device(String id, String key) {
        return Optional.ofNullable(devices.get(id))
                .filter(device -> known.has(id, key) || isKey(device, key));
    }

    private boolean isKey(Device device, String key) {
        boolean right = device.key().matches(key);
        if (right) {
            known.add(device.id(), key);
        }
        return right;
    }

    /** Whether the device was let in with this key before; takes microseconds. */
    public boolean wasKey(String id, String key) {
        return known.has(id, key);
    }

    /** Whether somebody may sign in as that clerk. */
    boolean knows(String clerk) {
        return pins.containsKey(clerk);
    }

    public boolean isPin(String clerk, String pin) {
        SecretHash hash = pins.get(clerk);
        return hash != null && hash.matches(pin);
    }
}
