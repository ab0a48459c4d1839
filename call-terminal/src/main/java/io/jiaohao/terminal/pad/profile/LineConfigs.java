package io.jiaohao.terminal.pad.profile;

import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.kit.config.ConfigException.Problem;
import io.jiaohao.kit.config.KeyLines;
import io.jiaohao.terminal.pad.line.LineSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings the lines of a file and their profiles together, and finds what does not fit: an address,
 * a port or a device that is there twice, an evaluator of a kind that has none. Used once.
 */
public final class LineConfigs {
    private final KeyLines keys;
    private final String list;
    private final Set<String> names = new HashSet<>(); // what must not be there twice
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param keys where the file's keys stand
     * @param list the key of the list of lines
     * @param device the terminal's own, which no pad may be
     */
    public LineConfigs(KeyLines keys, String list, String device) {
        this.keys = keys;
        this.list = list;
        this.names.add(device);
    }

    /** All lines; a {@link ConfigException} tells all mistakes. */
    public List<LineConfig> resolve(List<LineFile> lines) {
        List<LineConfig> resolved = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            LineConfig line = resolve("%s[%d]".formatted(list, i), lines.get(i));
            if (line != null) {
                resolved.add(line);
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return resolved;
    }

    private @Nullable LineConfig resolve(String key, LineFile line) {
        PadProfile profile = profile(line);
        once(key + ".port", "port " + line.port(), "is there twice");
        if (profile == null) {
            return null;
        }
        for (int i = 0; i < line.pads().size(); i++) {
            check("%s.pads[%d]".formatted(key, i), line, profile, line.pads().get(i));
        }
        LineSettings settings =
                new LineSettings(
                        profile.line().baud(),
                        profile.line().rest(),
                        profile.line().again(),
                        Boolean.TRUE.equals(line.rs485()));
        return new LineConfig(line.port(), settings, profile, line.pads());
    }

    private @Nullable PadProfile profile(LineFile line) {
        Path folder = keys.file().toAbsolutePath().getParent();
        try {
            return PadProfile.read(
                    folder == null
                            ? Path.of(line.profile())
                            : folder.resolve(line.profile()).normalize());
        } catch (ConfigException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    private void check(String key, LineFile line, PadProfile profile, PadFile pad) {
        address(key + ".address", "pad of " + line.port(), profile, pad.address());
        address(key + ".evaluator", "evaluator of " + line.port(), profile, pad.evaluator());
        if (pad.evaluator() != null && profile.evaluator() == null) {
            problem(key + ".evaluator", "the profile %s has none".formatted(line.profile()));
        }
        if (pad.device() != null) {
            once(key + ".device", pad.device(), "is another device's already");
        }
    }

    private void address(String key, String what, PadProfile profile, @Nullable Integer address) {
        if (address != null) {
            profile.dialect().problem(address).ifPresent(reason -> problem(key, reason));
            once(key, what + " " + address, "is there twice on this line");
        }
    }

    private void once(String key, String name, String reason) {
        if (!names.add(name)) {
            problem(key, reason);
        }
    }

    private void problem(String key, String reason) {
        problems.add(keys.problem(key, reason));
    }
}
