package io.jiaohao.kiosk.printer.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusBytesTest {
    @ParameterizedTest
    @CsvSource({
        "12, 12, 12, ''", // fine
        "12, 12, 1E, nearEnd",
        "1A, 32, 72, offline paperEnd",
        "1A, 32, 7E, offline paperEnd nearEnd",
        "1A, 16, 12, offline coverOpen",
        "1A, 52, 12, offline error",
    })
    void shouldReadWhatEachBitSays(String online, String cause, String paper, String said) {
        StatusBytes status =
                new StatusBytes(
                        Integer.parseInt(online, 16),
                        Integer.parseInt(cause, 16),
                        Integer.parseInt(paper, 16));

        assertEquals(said.contains("offline"), status.offline());
        assertEquals(said.contains("paperEnd"), status.paperEnd());
        assertEquals(said.contains("nearEnd"), status.nearEnd());
        assertEquals(said.contains("coverOpen"), status.coverOpen());
        assertEquals(said.contains("error"), status.error());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x12, 0x1E, 0x72, 0x7E, 0x16, 0x1A, 0x32, 0x52})
    void shouldKnowAnAnswerByItsFixedBits(int answer) {
        assertTrue(StatusBytes.isNow(answer));
        assertFalse(StatusBytes.isInOrder(answer));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0x00, 0x0F, 0x10, 0x11, 0x13, 0x41, 0x80, 0x93, 0xFF})
    void shouldTakeNothingElseForAnAnswer(int other) {
        assertFalse(StatusBytes.isNow(other));
    }

    @Test
    void shouldTellTheAnswerInOrderFromTheOthers() {
        assertTrue(StatusBytes.isInOrder(0x00));
        assertTrue(StatusBytes.isInOrder(0x03));
        assertTrue(StatusBytes.isInOrder(0x0F));
        assertFalse(StatusBytes.isInOrder(-1));
        assertFalse(StatusBytes.isInOrder(0x13)); // a printer that asks to wait
        assertFalse(StatusBytes.isInOrder(0x90));
    }
}
