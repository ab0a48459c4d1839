package io.jiaohao.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.message.Reason;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.server.domain.command.Decision;
import io.jiaohao.server.domain.command.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences for people, and the errors that carry them. */
class MessagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"zh", "zh-CN", "zh-Hant-TW"})
    void shouldSpeakChineseWhereTheLanguageIsChinese(String language) {
        assertEquals("今日号已取完。", Messages.text(language, Refusal.MATTER_FULL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "bo", "", "zz-unknown"})
    void shouldSpeakEnglishElsewhere(String language) {
        assertEquals(
                "All of today's tickets for this matter are taken.",
                Messages.text(language, Refusal.MATTER_FULL));
    }

    /** What a press is refused with that does not fit what the counter does. */
    @ParameterizedTest
    @EnumSource(
            value = Refusal.class,
            names = {
                "COUNTER_CLOSED",
                "COUNTER_PAUSED",
                "COUNTER_NOT_PAUSED",
                "TERMINAL_HAS_COUNTER",
                "QUEUE_NEEDS_NO_HELP",
                "TICKET_AT_HAND",
                "NOTHING_AT_HAND",
                "OTHER_AT_HAND",
                "NOT_CALLED",
                "NOT_STARTED",
                "TOO_MANY_RECALLS",
                "RECALL_TOO_SOON",
                "ABSENT_TOO_SOON",
                "NOT_CALLABLE",
                "NOTHING_TO_UNDO"
            })
    void shouldW1SayWhatIsSoAndWhatToDo(Refusal refusal) {
        String english = Messages.text("en", refusal, List.of("A001", "3"));
        String chinese = Messages.text("zh-CN", refusal, List.of("A001", "3"));
        assertTrue(chinese.matches(".*(请|才能).*。"), chinese);
        assertTrue(english.matches(".*(Please|You can|needs) .*\\."), english);
    }

    @Test
    void shouldPutTheDetailsIn() {
        assertEquals(
                "Ticket A001 was already recalled 3 times. Please start it, or mark it as a"
                        + " no-show.",
                Messages.text("en", Refusal.TOO_MANY_RECALLS, List.of("A001", "3")));
        assertEquals(
                "A001 号已经重呼 3 次，请开始办理或过号。",
                Messages.text("zh-CN", Refusal.TOO_MANY_RECALLS, List.of("A001", "3")));
    }

    @Test
    void shouldNotReadADetailAsAPattern() {
        assertEquals(
                "There is no zone {0} '.",
                Messages.text("en", Refusal.UNKNOWN_ZONE, List.of("{0} '")));
    }

    @Test
    void shouldAnswerAnUnknownValueWithInvalidParams() {
        RpcError error = error(Refusal.UNKNOWN_LANE, "fast");
        assertEquals(RpcError.INVALID_PARAMS, error.code());
        assertEquals("This matter has no lane fast.", error.message());
    }

    @Test
    void shouldAnswerARefusalWithItsReason() {
        RpcError error = error(Refusal.NOT_CALLABLE, "A001");
        assertEquals(RpcError.REFUSED, error.code());
        assertEquals("wrong_state", error.reason());
        assertEquals(false, error.retry());
    }

    @Test
    void shouldSayWhatMayBeTriedAgain() {
        RpcError error = RequestFailure.of(Reason.UNAVAILABLE, "en").error();
        assertEquals("unavailable", error.reason());
        assertEquals(true, error.retry());
    }

    private static RpcError error(Refusal refusal, String... details) {
        Decision.Rejected rejected = new Decision.Rejected(refusal, List.of(details), null, null);
        return RequestFailure.of(rejected, "en").error();
    }
}
