package io.jiaohao.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A kiosk of the demo hall with one form of ticket or another. */
final class SlipForm {
    private static final String USUAL = "/io/jiaohao/kiosk/printer/slip.yaml";

    private SlipForm() {}

    /** Text in the printer's own fonts. */
    static Path usual(Path folder) {
        return kiosk(folder, "gbk");
    }

    /** Every line drawn dot by dot. */
    static Path drawn(Path folder) {
        return kiosk(folder, "none");
    }

    private static Path kiosk(Path folder, String printerFont) {
        try (InputStream in = SlipForm.class.getResourceAsStream(USUAL)) {
            String usual =
                    new String(
                            Objects.requireNonNull(in, USUAL).readAllBytes(),
                            StandardCharsets.UTF_8);
            Files.writeString(
                    folder.resolve("slip.yaml"),
                    usual.replace("printer-font: gbk", "printer-font: " + printerFont));
            return Files.writeString(
                    folder.resolve("kiosk.yaml"),
                    "device: kiosk-1\nkey: demo-kiosk-1\nslip: slip.yaml\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
