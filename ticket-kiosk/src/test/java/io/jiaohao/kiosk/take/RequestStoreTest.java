package io.jiaohao.kiosk.take;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestStoreTest {
    private static final TouchOrder TOUCH =
            new TouchOrder(
                    "touch-0001",
                    "newborn",
                    "zh-CN",
                    OffsetDateTime.parse("2026-11-21T10:42:00+08:00"));

    @TempDir Path folder;

    @Test
    void shouldFindAgainAfterARestartWhatWasNotStruckOut() throws IOException {
        try (RequestStore before = new RequestStore(folder)) {
            before.write(TOUCH);
        }

        try (RequestStore after = new RequestStore(folder)) {
            assertEquals(List.of(TOUCH), after.recover());
        }
    }

    @Test
    void shouldForgetWhatIsStruckOut() throws IOException {
        try (RequestStore before = new RequestStore(folder)) {
            before.write(TOUCH);
            before.strikeOut(TOUCH.request());
            before.strikeOut(TOUCH.request());
        }

        try (RequestStore after = new RequestStore(folder)) {
            assertEquals(List.of(), after.recover());
        }
        assertFalse(Files.exists(folder.resolve("touch-0001.json")));
    }

    @Test
    void shouldLeaveAloneWhatAnotherProgramStillHolds() throws IOException {
        try (RequestStore alive = new RequestStore(folder);
                RequestStore second = new RequestStore(folder)) {
            alive.write(TOUCH);

            assertEquals(List.of(), second.recover());
            assertTrue(Files.exists(folder.resolve("touch-0001.json")));
        }
    }

    /** The operating system's own list of locks; two stores of one program would not see it. */
    @Test
    void shouldHoldWhatItTookOver() throws IOException {
        try (RequestStore before = new RequestStore(folder)) {
            before.write(TOUCH);
        }
        Path locks = Path.of("/proc/locks");
        assumeTrue(Files.isReadable(locks));
        Object inode = Files.getAttribute(folder.resolve("touch-0001.json"), "unix:ino");

        try (RequestStore after = new RequestStore(folder)) {
            after.recover();

            assertTrue(Files.readString(locks).contains(":%s ".formatted(inode)));
        }
    }

    @Test
    void shouldSkipAFileThatCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("broken-00.json"), "{\"request\": ");

        try (RequestStore store = new RequestStore(folder)) {
            assertEquals(List.of(), store.recover());
        }
    }

    @Test
    void shouldRefuseATouchThatCouldNameAnotherFile() {
        assertThrows(
                IllegalArgumentException.class,
                () -> touch("../../etc/passwd", "newborn", "zh-CN"));
        assertThrows(IllegalArgumentException.class, () -> touch("touch-0001", "", "zh-CN"));
        assertThrows(IllegalArgumentException.class, () -> touch("touch-0001", "newborn", "../"));
    }

    private static TouchOrder touch(String request, String matter, String language) {
        return new TouchOrder(request, matter, language, TOUCH.at());
    }
}
