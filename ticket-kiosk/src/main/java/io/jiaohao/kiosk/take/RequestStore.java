package io.jiaohao.kiosk.take;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.jiaohao.kiosk.disk.Disk;
import io.jiaohao.protocol.rpc.WireJson;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The touches whose ticket is not handed out yet, on disk, so that a restart can finish them.
 *
 * <pre>
 * FOLDER/REQUEST.json             {"request":…,"matter":…,"language":…,"at":…}    one file a touch
 * FOLDER/REQUEST.printing.json    the same, from when the printer gets the ticket
 * </pre>
 *
 * The program that wrote a file holds the operating system's lock on it until it is struck out; a
 * file that nobody holds belongs to a program that died. Blocks on the disk: safe for any thread,
 * but not for an event loop.
 */
public final class RequestStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RequestStore.class);
    private static final String SUFFIX = ".json";
    private static final String PRINTING = ".printing.json";

    private final Path folder;
    private final Map<String, FileChannel> held = new HashMap<>(); // guarded by this
    private final Set<String> printing = new HashSet<>(); // of those recovered; guarded by this

    public RequestStore(Path folder) {
        this.folder = folder;
    }

    /** Takes over what a dead program left behind. */
    public synchronized List<TouchOrder> recover() throws IOException {
        Files.createDirectories(folder);
        List<TouchOrder> left = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(RequestStore::isRequest).sorted().toList()) {
                takeOver(file).ifPresent(left::add);
            }
        }
        return left;
    }

    private static boolean isRequest(Path file) {
        return file.getFileName().toString().endsWith(SUFFIX);
    }

    private Optional<TouchOrder> takeOver(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, READ, WRITE);
        if (!Disk.lock(channel)) {
            channel.close();
            return Optional.empty();
        }
        try {
            TouchOrder order = WireJson.MAPPER.readValue(Disk.read(channel), TouchOrder.class);
            held.put(order.request(), channel);
            if (file.equals(printingFile(order.request()))) {
                printing.add(order.request());
            }
            return Optional.of(order);
        } catch (IOException e) {
            LOG.warn(
                    "Expected to read a stored touch, but file={} is broken: {}",
                    file,
                    e.getClass().getSimpleName());
            channel.close();
            return Optional.empty();
        }
    }

    /** Stores a touch; it is on disk when this returns. */
    public synchronized void write(TouchOrder order) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(order.request() + ".part");
        FileChannel channel = FileChannel.open(unfinished, CREATE, READ, WRITE);
        Disk.lock(channel);
        Disk.write(channel, WireJson.MAPPER.writeValueAsBytes(order));
        Disk.rename(unfinished, file(order.request()));
        held.put(order.request(), channel);
    }

    /** The printer gets the ticket next; it is on disk when this returns. */
    public synchronized void printing(String request) throws IOException {
        Disk.rename(file(request), printingFile(request));
    }

    /** Whether a touch that a dead program left may have been printed already. */
    public synchronized boolean wasPrinting(String request) {
        return printing.contains(request);
    }

    /** Forgets a touch: its ticket is handed out, voided, or was never issued. */
    public synchronized void strikeOut(String request) throws IOException {
        Files.deleteIfExists(file(request));
        Files.deleteIfExists(printingFile(request));
        FileChannel channel = held.remove(request);
        if (channel != null) {
            channel.close();
        }
    }

    private Path file(String request) {
        return folder.resolve(request + SUFFIX);
    }

    private Path printingFile(String request) {
        return folder.resolve(request + PRINTING);
    }

    /** Lets go of the files, which stay for the next start. */
    @Override
    public synchronized void close() throws IOException {
        for (FileChannel channel : held.values()) {
            channel.close();
        }
        held.clear();
    }
}
