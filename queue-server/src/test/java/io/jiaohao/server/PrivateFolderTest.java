package io.jiaohao.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
    @TempDir private Path folder;

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void shouldID3LetNobodyElseLookIn() throws IOException {
        Path made = folder.resolve("above").resolve("data");
        PrivateFolder.create(made);
        assertEquals("rwx------", permissions(made));
        assertFalse(PrivateFolder.isOpenToOthers(made));
    }

    @Test
    void shouldLeaveAFolderThatIsThereAndTellThatOthersMayLookIn() throws IOException {
        Path there = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rwxr-xr-x"));
        PrivateFolder.create(there);
        assertEquals("rwxr-xr-x", permissions(there));
        assertTrue(PrivateFolder.isOpenToOthers(there));
    }
}
