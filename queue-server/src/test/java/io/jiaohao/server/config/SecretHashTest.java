package io.jiaohao.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kit.config.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and pins as they are stored. */
class SecretHashTest {
    @Test
    void shouldKnowTheSecretAgain() {
        SecretHash hash = SecretHash.of("1234", 10);
        assertTrue(hash.matches("1234"));
        assertFalse(hash.matches("1235"));
        assertFalse(hash.matches(""));
    }

    @Test
    void shouldBeTheSameAfterItWasWrittenAndRead() {
        SecretHash hash = SecretHash.of("秘密", 10);
        SecretHash read = SecretHash.parse(hash.toString());
        assertEquals(hash, read);
        assertTrue(read.matches("秘密"));
    }

    @Test
    void shouldSaltEachSecretByItself() {
        assertNotEquals(SecretHash.of("1234", 10), SecretHash.of("1234", 10));
    }

    @Test
    void shouldNotHoldTheSecret() {
        assertFalse(SecretHash.of("demo-kiosk-1", 10).toString().contains("kiosk"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "pbkdf2:1000:AA",
                "pbkdf2:1000:AA:AA:AA",
                "md5:1000:AA:AA",
                "pbkdf2:0:AA:AA",
                "pbkdf2:-1:AA:AA",
                "pbkdf2:999999999:AA:AA",
                "pbkdf2:1000:!:AA",
                "pbkdf2:1000:AA:!",
                "pbkdf2:1000::AA"
            })
    void shouldRefuseAnotherForm(String text) {
        assertThrows(InvalidValueException.class, () -> SecretHash.parse(text));
    }
}
