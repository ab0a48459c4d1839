package io.jiaohao.kiosk.disk;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What must outlive a power cut, and belong to one program. Blocks on the disk: safe for any
 * thread, but not for an event loop.
 */
public final class Disk {
    private Disk() {}

    /** Takes the operating system's lock; false when a program has it, this one included. */
    public static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // this very program holds it
        }
    }

    /** Replaces what the channel holds; it is on disk when this returns. */
    public static void write(FileChannel channel, byte[] content) throws IOException {
        channel.truncate(0);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    /**
     * All that the channel holds. A locked file is to be read through its channel: on Linux the
     * lock is gone when the program closes any other descriptor of the file.
     */
    public static byte[] read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        channel.position(0);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // the rest comes with the next read
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /**
     * Renames a file within its folder, replacing what had that name; the name is on disk when this
     * returns.
     */
    public static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, ATOMIC_MOVE);
        if (File.separatorChar == '/') { // elsewhere a folder cannot be opened
            try (FileChannel folder = FileChannel.open(to.toAbsolutePath().getParent(), READ)) {
                folder.force(true);
            }
        }
    }
}
