package io.jiaohao.kiosk.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdCardTest {
    private static final String NUMBER = "11010519491231002X";

    @ParameterizedTest
    @CsvSource({
        "11010519491231002x, 11010519491231002X",
        "'110105 19491231 002X ', 11010519491231002X",
        "１１０１０５１９４９１２３１００２Ｘ, 11010519491231002X",
        "E12345678, E12345678",
    })
    void shouldReadTheNumberAsReadersGiveIt(String text, String number) {
        assertEquals(Optional.of(number), IdCard.read(text).orElseThrow().number());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12345", "ABCDEFGH", "http://127.0.0.1/t/x/y", "123456789012345678901"})
    void shouldReadNothingElse(String text) {
        assertTrue(IdCard.read(text).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 110***********",
        "E123456, E***********",
        "123456, ***********"
    })
    void shouldShowNoneOfTheLastSixCharacters(String number, String masked) {
        assertEquals(masked, IdCard.read(number).orElseThrow().masked());
    }

    @Test
    void shouldSayItselfToNobody() throws Exception {
        IdCard card = IdCard.read(NUMBER).orElseThrow();
        String json = new ObjectMapper().writeValueAsString(card);

        assertFalse(json.contains("1949"), json);
        assertFalse(card.toString().contains("1949"), card.toString());
        assertEquals(Optional.empty(), new ObjectMapper().readValue(json, IdCard.class).number());
    }
}
