package io.jiaohao.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketCodeTest {
    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/t/yunxi/8f3a_9c21-d4e7, link, 8f3a_9c21-d4e7",
        "https://hall.example/t/yunxi/8f3a9c21d4e7, link, 8f3a9c21d4e7",
        "' https://other.example/t/yunxi/8f3a9c21d4e7\n', link, 8f3a9c21d4e7", // whoever serves it
        "A012, number, A012",
        "a12, number, A012",
        "Ａ１２, number, A012",
        "'xh 7', number, XH007",
        "A1000, number, A1000",
        "7, number, 007",
    })
    void shouldKnowATicketByItsCodeAndByItsNumber(String text, String param, String value) {
        assertEquals(
                value,
                TicketCode.of(text, "yunxi").orElseThrow().params().path(param).asText(),
                text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "ABCD1",
                "11010519491231002X",
                "http://127.0.0.1:8080/t/elsewhere/8f3a9c21d4e7",
                "http://127.0.0.1:8080/t/yunxi/8f3a9c21d4e7/more",
                "http://127.0.0.1:8080/",
                "file:///t/yunxi/8f3a9c21d4e7",
                "<script>"
            })
    void shouldKnowNothingElse(String text) {
        assertTrue(TicketCode.of(text, "yunxi").isEmpty());
    }
}
