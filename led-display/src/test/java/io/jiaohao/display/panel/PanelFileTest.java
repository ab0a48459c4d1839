package io.jiaohao.display.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.screen.Layout;
import io.jiaohao.kit.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelFileTest {
    private static final PanelChoice CHOICE = new PanelChoice(54.6, 3840, 2160, 9.5, Layout.BOARD);

    @TempDir Path folder;

    @Test
    void shouldKeepAChoice() throws IOException {
        PanelFile file = new PanelFile(folder.resolve("data/panel.yaml"));
        assertEquals(Optional.empty(), file.read());

        file.write(new PanelChoice(43, 1920, 1080, 6, Layout.CALLS));
        file.write(CHOICE);

        assertEquals(Optional.of(CHOICE), file.read());
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            assertEquals(
                    List.of("panel.yaml"),
                    files.map(each -> each.getFileName().toString()).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    inches: 54.6   | inches: 9     | inches | must be 10..300, but was 9
                    width: 3840    | width: 12     | width  | must be 640..16384, but was 12
                    height: 2160   | height: 20000 | height | must be 360..16384, but was 20000
                    seat: 9.5      | seat: 0       | seat   | must be 0.5..100, but was 0.0
                    layout: board  | layout: round | layout | round
                    layout: board  | layout:       | layout | must be calls or board
                    seat: 9.5      | seat: near    | seat   | near
                    """)
    void shouldNameTheKeyThatIsWrong(String right, String wrong, String key, String reason)
            throws IOException {
        PanelFile file = new PanelFile(folder.resolve("panel.yaml"));
        file.write(CHOICE);
        String text = Files.readString(file.file());
        Files.writeString(file.file(), text.replace(right, wrong));

        ConfigException refused = assertThrows(ConfigException.class, file::read);

        assertEquals(key, refused.problems().get(0).key());
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }
}
