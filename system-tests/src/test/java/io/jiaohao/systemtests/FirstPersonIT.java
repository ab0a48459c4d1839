package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is there at the first start, and at those that follow. */
class FirstPersonIT {
    private static final String SAID = "one-time password";

    @TempDir Path folder;
    @TempDir Path data;

    @Test
    void shouldMakeNobodyWhereThereIsSomebody() {
        try (SiteHall first = SiteHall.start(folder, data, "")) {
            first.administrator();
        }
        try (SiteHall again = SiteHall.again(folder, data)) {
            assertFalse(again.server().program().errors().contains(SAID));
            SiteClient admin = SiteClient.of(again.server(), SiteHall.ADMIN, SiteHall.PASSWORD);
            assertEquals(200, admin.session());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "guide", "supervisor", "administrator"})
    void shouldLetInTheDemosPeople(String id) {
        try (ServerProcess server = ServerProcess.start(data)) {
            assertFalse(server.program().errors().contains(SAID));
            assertEquals(200, SiteClient.of(server, id, "demo-" + id).session());
        }
    }
}
