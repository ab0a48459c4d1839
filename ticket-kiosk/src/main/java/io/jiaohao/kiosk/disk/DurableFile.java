package io.jiaohao.kiosk.disk;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.jiaohao.protocol.rpc.WireJson;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One value as JSON in one file that is replaced as a whole: after a power cut there is the old
 * value or the new one. Blocks on the disk; for one thread at a time.
 */
public final class DurableFile<T> {
    private static final Logger LOG = LoggerFactory.getLogger(DurableFile.class);

    private final Path file;
    private final Class<T> type;

    public DurableFile(Path file, Class<T> type) {
        this.file = file;
        this.type = type;
    }

    /** Empty when there is none; one that cannot be read is put aside, for a person to look at. */
    public Optional<T> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(WireJson.MAPPER.readValue(Files.readAllBytes(file), type));
        } catch (JsonProcessingException e) {
            Path aside = file.resolveSibling(file.getFileName() + ".broken");
            LOG.error("Expected to read file={}, but it is broken; it is now {}", file, aside);
            Files.move(file, aside, ATOMIC_MOVE);
            return Optional.empty();
        }
    }

    /** The value is on disk when this returns. */
    public void write(T value) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(unfinished, CREATE, WRITE)) {
            Disk.write(channel, WireJson.MAPPER.writeValueAsBytes(value));
        }
        Disk.rename(unfinished, file);
    }
}
