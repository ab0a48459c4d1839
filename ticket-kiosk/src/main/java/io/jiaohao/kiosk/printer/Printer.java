package io.jiaohao.kiosk.printer;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.jiaohao.protocol.link.ServerAddress;
import java.io.IOException;
import java.nio.file.Path;

/** Where tickets are printed. Its methods block; only the printing worker calls them. */
public sealed interface Printer permits NoPrinter, FilePrinter, TcpPrinter, SerialPrinter {
    /** Prints one ticket; returns when the bytes have left. */
    void print(String number, byte[] ticket) throws IOException;

    /** Whether a visitor can expect paper at all. */
    default boolean givesPaper() {
        return true;
    }

    /** Reads {@code none}, {@code file:DIR}, {@code tcp:HOST:PORT} or {@code serial:PORT}. */
    @JsonCreator
    static Printer parse(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        String where = colon < 0 ? "" : text.substring(colon + 1);
        boolean none = kind.equals("none") && colon < 0;
        if (!none && where.isBlank()) {
            throw unknown(text);
        }
        return switch (kind) {
            case "none" -> new NoPrinter();
            case "file" -> new FilePrinter(Path.of(where));
            case "tcp" -> new TcpPrinter(ServerAddress.parse(where));
            case "serial" -> new SerialPrinter(Path.of(where));
            default -> throw unknown(text);
        };
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException(
                "must be none, file:DIR, tcp:HOST:PORT or serial:PORT, but was \"%s\""
                        .formatted(text));
    }
}
