package io.jiaohao.server.web.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.gateway.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the phone page says to people. */
class PhonePhraseTest {
    @Test
    void shouldR6TellAMissedVisitorWhatToDoAndBlameNobody() {
        assertEquals("您的号已过号，请到导办台或取号机恢复。", Messages.text("zh-CN", Phrase.PHONE_ABSENT));
        assertEquals(
                "Your number was called. Please check in at the help desk or a kiosk.",
                Messages.text("en", Phrase.PHONE_ABSENT));
    }

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void shouldBeSaidInBothLanguages(Phrase phrase) {
        String both = Messages.text("zh-CN", phrase) + Messages.text("en", phrase);
        assertTrue(!both.isBlank() && !both.contains("\u2026\u2026"), both);
    }
}
