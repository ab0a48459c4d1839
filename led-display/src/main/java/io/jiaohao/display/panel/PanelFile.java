package io.jiaohao.display.panel;

import io.jiaohao.kit.config.StrictYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Keeps what was chosen for a panel, so that it holds after a restart; appears whole. Not in
 * display.yaml, which the program may not be allowed to write and which people have commented.
 */
record PanelFile(Path file) {
    private static final String FORM =
            "# Chosen on /settings.html; delete this file to go back to display.yaml.%n"
                    + "inches: %s%nwidth: %d%nheight: %d%nseat: %s%nlayout: %s%n";

    /**
     * @throws io.jiaohao.kit.config.ConfigException when there is a file that is no choice
     */
    Optional<PanelChoice> read() {
        return Files.exists(file)
                ? Optional.of(StrictYaml.read(file, PanelChoice.class))
                : Optional.empty();
    }

    void write(PanelChoice choice) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(
                unfinished,
                FORM.formatted(
                        choice.inches(),
                        choice.width(),
                        choice.height(),
                        choice.seat(),
                        choice.layout().word()));
        Files.move(
                unfinished,
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
