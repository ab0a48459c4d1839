package io.jiaohao.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns whose cells stand below each other. */
class TextTableTest {
    @Test
    void shouldBeginTheFirstColumnAtTheLeftAndEndTheOthersEvenly() {
        TextTable table =
                new TextTable(
                        List.of(List.of("queue", "n"), List.of("A", "100"), List.of("of all")));
        assertEquals(List.of("queue     n", "A       100", "of all"), table.lines());
    }

    @Test
    void shouldNotLookAtAllRowsForEachCell() {
        int many = 100_000;
        TextTable table = new TextTable(Collections.nCopies(many, List.of("a", "b", "c")));
        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertEquals(many, table.lines().size()));
    }
}
