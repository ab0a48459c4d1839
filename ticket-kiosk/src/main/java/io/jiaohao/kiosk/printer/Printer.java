package io.jiaohao.kiosk.printer;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.jiaohao.kiosk.printer.line.SerialSettings;
import io.jiaohao.protocol.link.ServerAddress;
import java.nio.file.Path;

/** Where tickets are printed, as it stands in the configuration. */
public sealed interface Printer permits NoPrinter, FilePrinter, TcpPrinter, SerialPrinter {
    /** What prints there; nothing is opened yet. */
    PrinterDriver driver();

    /**
     * Reads {@code none}, {@code file:DIR}, {@code tcp:HOST:PORT} or {@code serial:PORT}; the
     * latter two may have settings, e.g. {@code serial:/dev/ttyS0?baud=38400&status=none}.
     */
    @JsonCreator
    static Printer parse(String text) {
        PrinterText parts = PrinterText.of(text);
        boolean none = text.equals("none");
        if (!none && parts.where().isBlank()) {
            throw unknown(text);
        }
        return switch (parts.kind()) {
            case "none" -> none(parts, text);
            case "file" -> new FilePrinter(Path.of(parts.knowing().where()));
            case "tcp" -> tcp(parts.knowing("status"));
            case "serial" -> serial(parts.knowing("status", "baud", "flow"));
            default -> throw unknown(text);
        };
    }

    private static Printer none(PrinterText parts, String text) {
        if (!parts.where().isEmpty()) {
            throw unknown(text);
        }
        return new NoPrinter();
    }

    private static Printer tcp(PrinterText parts) {
        return new TcpPrinter(
                ServerAddress.parse(parts.where()), parts.choice("status", StatusMode.AUTO));
    }

    private static Printer serial(PrinterText parts) {
        SerialSettings usual = SerialSettings.DEFAULT;
        return new SerialPrinter(
                Path.of(parts.where()),
                new SerialSettings(
                        parts.number("baud", usual.baud()), parts.choice("flow", usual.flow())),
                parts.choice("status", StatusMode.AUTO));
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException(
                "must be none, file:DIR, tcp:HOST:PORT or serial:PORT, but was \"%s\""
                        .formatted(text));
    }
}
