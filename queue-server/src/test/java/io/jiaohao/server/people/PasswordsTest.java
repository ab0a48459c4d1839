package io.jiaohao.server.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How passwords are kept, and which may be chosen. */
class PasswordsTest {
    @Test
    void shouldKnowAPasswordAgain() {
        String hash = Passwords.hash("大厅里的密码 2026");
        assertTrue(Passwords.matches("大厅里的密码 2026", hash));
        assertFalse(Passwords.matches("大厅里的密码 2027", hash));
        assertFalse(Passwords.matches("", hash));
    }

    @Test
    void shouldKeepItAsArgon2WithASaltOfItsOwn() {
        String hash = Passwords.hash("one and the same");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertNotEquals(hash, Passwords.hash("one and the same"));
    }

    @Test
    void shouldTakeTwoWaysToTypeACharacterForOne() {
        assertTrue(Passwords.matches("caf\u00e9 am Platz", Passwords.hash("cafe\u0301 am Platz")));
    }

    @Test
    void shouldMakeOneTimePasswordsThatDiffer() {
        String made = Passwords.oneTime();
        assertTrue(made.matches("([a-z2-9]{4}-){3}[a-z2-9]{4}"), made);
        assertNotEquals(made, Passwords.oneTime());
    }

    @ParameterizedTest
    @CsvSource({
        "123456789, TOO_SHORT",
        "号号号号号号号号号, TOO_SHORT",
        "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷, TOO_SHORT",
        "Supervisor-1, IS_THE_ID",
        "old password, IS_THE_OLD_ONE"
    })
    void shouldRefuseWhatIsEasyToGuess(String chosen, PasswordFault fault) {
        assertEquals(Optional.of(fault), PasswordFault.of("supervisor-1", "old password", chosen));
    }

    @Test
    void shouldRefuseWhatIsTooLongToHash() {
        assertEquals(
                Optional.of(PasswordFault.TOO_LONG), PasswordFault.of("li", "", "x".repeat(201)));
    }

    @Test
    void shouldTakeTenCharactersOfAnyKind() {
        assertEquals(Optional.empty(), PasswordFault.of("li", "old password", "十个字就是十个字了吧"));
    }
}
