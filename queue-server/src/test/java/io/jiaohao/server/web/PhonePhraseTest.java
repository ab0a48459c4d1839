package io.jiaohao.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.gateway.Messages;
import io.jiaohao.server.web.PhonePage.Phrase;
import org.junit.jupiter.api.Test;

/** What the phone page says to people. */
class PhonePhraseTest {
    @Test
    void shouldR6TellAMissedVisitorWhatToDoAndBlameNobody() {
        assertEquals("您的号已过号，请到导办台或取号机恢复。", Messages.text("zh-CN", Phrase.PHONE_ABSENT));
        assertEquals(
                "Your number was called. Please check in at the help desk or a kiosk.",
                Messages.text("en", Phrase.PHONE_ABSENT));
    }
}
