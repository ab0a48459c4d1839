package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * PROTOCOL.md, "Errors": each reason, and each parameter that is wrong. A refusal changes nothing.
 */
class RefusalIT {
    @TempDir static Path data;
    private static DemoHall hall;

    @BeforeAll
    static void start() {
        hall = DemoHall.start(data);
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    @AfterEach
    void leave() {
        hall.clear();
    }

    private static WireClient device(String kind) {
        return switch (kind) {
            case "kiosk" -> hall.kiosk();
            case "terminal" -> hall.terminal();
            default -> hall.display();
        };
    }

    @ParameterizedTest(name = "{3}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    kiosk    | ticket.take    | {'matter':'none'}                                    | unknown_matter
                    kiosk    | ticket.cancel  | {'ticket':'none'}                                    | unknown_ticket
                    kiosk    | ticket.void    | {'ticket':'none','reason':'jam'}                     | unknown_ticket
                    kiosk    | ticket.reprint | {'ticket':'none'}                                    | unknown_ticket
                    kiosk    | ticket.checkin | {'ticket':'none'}                                    | unknown_ticket
                    kiosk    | ticket.rate    | {'ticket':'none','score':3}                          | unknown_ticket
                    display  | ticket.find    | {'number':'W999'}                                    | unknown_ticket
                    terminal | counter.open   | {'counter':'99','clerk':'clerk-1','pin':'1001'}      | unknown_counter
                    terminal | counter.open   | {'counter':'1','clerk':'clerk-1','pin':'1002'}       | wrong_pin
                    terminal | counter.open   | {'counter':'1','clerk':'nobody','pin':'1001'}        | wrong_pin
                    terminal | ticket.next    | {}                                                   | counter_closed
                    display  | ticket.take    | {'matter':'advice'}                                  | not_allowed
                    kiosk    | ticket.next    | {}                                                   | not_allowed
                    """)
    void shouldNameTheReason(String kind, String method, String params, String reason) {
        long seq = hall.seq();
        assertReason(reason, device(kind).refused(method, params));
        assertEquals(seq, hall.seq(), "a refusal changes nothing");
    }

    @ParameterizedTest(name = "{1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    kiosk    | ticket.take    | {}                                            | matter
                    kiosk    | ticket.take    | {'matter':7}                                  | matter
                    kiosk    | ticket.take    | {'matter':['advice']}                         | matter
                    kiosk    | ticket.take    | {'matter':'advice','number':'A001'}           | at
                    kiosk    | ticket.take    | {'matter':'advice','number':'A001','at':'now'}| at
                    kiosk    | ticket.take    | {'matter':'advice','holder':'Zhang'}          | holder
                    kiosk    | ticket.take    | {'matter':'advice','request':7}               | request
                    kiosk    | ticket.take    | {'matter':'advice','request':''}              | request
                    kiosk    | ticket.find    | {}                                            | ticket
                    kiosk    | ticket.cancel  | {}                                            | ticket
                    kiosk    | ticket.void    | {'ticket':'x'}                                | reason
                    kiosk    | ticket.rate    | {'ticket':'x','score':6}                      | score
                    kiosk    | ticket.rate    | {'ticket':'x','score':'5'}                    | score
                    kiosk    | numbers.lease  | {'queue':'desk'}                              | count
                    kiosk    | numbers.lease  | {'queue':'desk','count':0}                    | count
                    kiosk    | device.report  | {}                                            | health
                    kiosk    | device.report  | {'health':{'paper':'fine'}}                   | paper
                    terminal | counter.open   | {'counter':'1','clerk':'clerk-1'}             | pin
                    terminal | counter.open   | {'counter':1,'clerk':'clerk-1','pin':'1001'}  | counter
                    terminal | counter.pause  | {}                                            | reason
                    terminal | counter.pause  | {'reason':'lunch','until':'12 o clock'}       | until
                    terminal | ticket.call    | {}                                            | ticket
                    terminal | ticket.transfer| {}                                            | matter
                    terminal | notice.publish | {}                                            | text
                    terminal | notice.withdraw| {}                                            | notice
                    """)
    void shouldNameTheParameterThatIsWrong(
            String kind, String method, String params, String parameter) {
        var given = WireClient.params(params);
        JsonNode answer =
                device(kind).ask(method, given.has("request") ? given : WireClient.fresh(given));
        assertEquals(-32602, answer.path("error").path("code").asInt(), answer.toString());
        assertTrue(
                answer.path("error").path("message").asText().contains(parameter),
                answer.toString());
    }

    @Test
    void shouldAskForTheRequestOfAChange() {
        JsonNode answer = hall.kiosk().ask("ticket.take", WireClient.params("{'matter':'advice'}"));
        assertEquals(-32602, answer.path("error").path("code").asInt());
        JsonNode longOne =
                hall.kiosk()
                        .ask(
                                "ticket.take",
                                WireClient.params(
                                        "{'matter':'advice','request':'%s'}", "x".repeat(65)));
        assertEquals(-32602, longOne.path("error").path("code").asInt());
    }

    @Test
    void shouldRefuseASecondTicketOfOneHolder() {
        String wish = "{'matter':'passport','holder':{'idCard':'110101199003070011'}}";
        hall.kiosk().change("ticket.take", wish);
        assertReason("duplicate_holder", hall.kiosk().refused("ticket.take", wish));
    }

    @Test
    void shouldRefuseACounterThatAnotherClerkHasUnlessItIsTakenOver() {
        hall.openCounters();
        JsonNode ticket = hall.take("advice");
        hall.terminal().change("ticket.next");
        try (WireClient third = hall.server().open("terminal-3")) {
            String wish = "{'counter':'1','clerk':'clerk-3','pin':'1003'%s}";
            assertReason("counter_taken", third.refused("counter.open", wish.formatted("")));
            JsonNode taken = third.change("counter.open", wish.formatted(",'takeOver':true"));
            assertEquals(ticket.path("number"), taken.path("ticket").path("number"));
            hall.terminal()
                    .inbox()
                    .event(e -> e.path("counter").path("terminal").asText().equals("terminal-3"));
            assertReason("counter_closed", hall.terminal().refused("ticket.finish", "{}"));
            third.change("ticket.finish");
            third.change("counter.close");
        }
    }

    @Test
    void shouldLetAClerkMoveToAnotherTerminal() {
        hall.openCounters();
        try (WireClient third = hall.server().open("terminal-3")) {
            DemoHall.openCounter(third, 1);
            assertReason("counter_closed", hall.terminal().refused("ticket.next", "{}"));
            third.change("counter.close");
        }
    }

    @Test
    void shouldRefuseASecondCounterOfOneTerminal() {
        hall.openCounters();
        JsonNode refused =
                hall.terminal()
                        .refused("counter.open", "{'counter':'5','clerk':'clerk-1','pin':'1001'}");
        assertReason("wrong_state", refused);
    }

    @Test
    void shouldSpeakTheSessionsLanguage() {
        try (WireClient chinese = hall.server().connect()) {
            chinese.get("session.open", WireClient.opening("kiosk-9").put("language", "zh-CN"));
            String there =
                    chinese.refused("ticket.cancel", "{'ticket':'none'}").path("message").asText();
            String here =
                    hall.kiosk()
                            .refused("ticket.cancel", "{'ticket':'none'}")
                            .path("message")
                            .asText();
            assertTrue(there.codePoints().anyMatch(Character::isIdeographic), there);
            assertFalse(here.codePoints().anyMatch(Character::isIdeographic), here);
        }
    }

    private static void assertReason(String reason, JsonNode error) {
        assertEquals(-32000, error.path("code").asInt(), error.toString());
        assertEquals(reason, error.path("data").path("reason").asText());
        assertEquals(false, error.path("data").path("retry").asBoolean(true));
        assertFalse(error.path("message").asText().isBlank());
    }
}
