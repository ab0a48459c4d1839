package io.jiaohao.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder that nobody but the server's own user may look into: it holds what could be turned back
 * into the numbers of id cards by who has the files (DOMAIN ID3).
 */
final class PrivateFolder {
    private static final Set<PosixFilePermission> OWN =
            PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<?>[] DEFAULTS = {};

    private PrivateFolder() {}

    /** Makes it, where there is none; one that is there stays as it is. */
    static void create(Path folder) throws IOException {
        Path above = folder.toAbsolutePath().getParent();
        if (Files.isDirectory(folder)) {
            return;
        }
        if (above != null) {
            Files.createDirectories(above);
        }
        Files.createDirectory(folder, isPosix(above) ? own() : DEFAULTS);
    }

    private static FileAttribute<?>[] own() {
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWN)};
    }

    /** Whether others may look into it, as far as the file system tells. */
    static boolean isOpenToOthers(Path folder) throws IOException {
        return isPosix(folder) && !OWN.containsAll(Files.getPosixFilePermissions(folder));
    }

    private static boolean isPosix(@Nullable Path folder) throws IOException {
        return folder != null && Files.getFileStore(folder).supportsFileAttributeView("posix");
    }
}
