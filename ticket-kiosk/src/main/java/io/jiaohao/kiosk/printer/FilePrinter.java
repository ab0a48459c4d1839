package io.jiaohao.kiosk.printer;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes each ticket's bytes to {@code NUMBER.prn}, for tests and for trying things out. */
public record FilePrinter(Path folder) implements Printer {
    @Override
    public void print(String number, byte[] ticket) throws IOException {
        Files.createDirectories(folder);
        Path hidden = folder.resolve("." + number + ".part");
        Files.write(hidden, ticket);
        Files.move(hidden, folder.resolve(number + ".prn"), ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
