package io.jiaohao.terminal;

import io.jiaohao.kit.config.StrictYaml;
import io.jiaohao.terminal.pad.profile.LineConfig;
import io.jiaohao.terminal.pad.profile.LineConfigs;
import io.jiaohao.terminal.pad.profile.LineFile;
import io.jiaohao.terminal.pad.profile.PadsFile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which pads are wired to which line. */
final class PadsConfig {
    private PadsConfig() {}

    /**
     * The lines of the terminal's own file, or of another; a {@code ConfigException} says what is
     * wrong with it or with a profile.
     *
     * @param other the file that {@code --pads} names; null for none
     * @param device the terminal's own
     */
    static List<LineConfig> read(Path terminal, @Nullable Path other, String device) {
        if (other != null) {
            StrictYaml.Document<PadsFile> file = StrictYaml.document(other, PadsFile.class);
            return new LineConfigs(file.lines(), "lines", device).resolve(file.value().lines());
        }
        StrictYaml.Document<TerminalFile> file = StrictYaml.document(terminal, TerminalFile.class);
        List<LineFile> lines = file.value().pads();
        return lines == null
                ? List.of()
                : new LineConfigs(file.lines(), "pads", device).resolve(lines);
    }
}
