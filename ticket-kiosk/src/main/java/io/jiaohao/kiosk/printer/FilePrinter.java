package io.jiaohao.kiosk.printer;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes each ticket's bytes to {@code NUMBER.prn}, for tests and for trying things out. */
public record FilePrinter(Path folder) implements Printer {
    private static final Logger LOG = LoggerFactory.getLogger(FilePrinter.class);

    @Override
    public PrinterDriver driver() {
        return new Folder(folder);
    }

    private record Folder(Path folder) implements PrinterDriver {
        @Override
        public Condition look() {
            Path nearest = folder.toAbsolutePath();
            while (nearest != null && !Files.exists(nearest)) {
                nearest = nearest.getParent();
            }
            boolean usable =
                    nearest != null && Files.isDirectory(nearest) && Files.isWritable(nearest);
            return usable ? Condition.READY : Condition.ERROR;
        }

        @Override
        public Paper print(String number, byte[] ticket) {
            try {
                Files.createDirectories(folder);
                Path hidden = folder.resolve("." + number + ".part");
                Files.write(hidden, ticket);
                Files.move(hidden, folder.resolve(number + ".prn"), ATOMIC_MOVE, REPLACE_EXISTING);
                return Paper.PRINTED;
            } catch (IOException e) {
                LOG.warn("Expected to write ticket={} to {}, but {}", number, folder, e.toString());
                return Paper.FAILED;
            }
        }

        @Override
        public boolean watched() {
            return false;
        }
    }
}
