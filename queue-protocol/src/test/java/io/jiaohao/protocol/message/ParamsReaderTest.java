package io.jiaohao.protocol.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.rpc.ProtocolException;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.protocol.rpc.RpcMessage.Request;
import io.jiaohao.protocol.rpc.WireJson;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParamsReaderTest {

    private static Params read(Method method, String params) throws ProtocolException, IOException {
        ObjectNode node = (ObjectNode) WireJson.MAPPER.readTree(params);
        return ParamsReader.read(new Request(IntNode.valueOf(1), method.word(), node), method);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TICKET_TAKE   | {}                                                  | matter",
                "TICKET_TAKE   | {\"matter\":\"a\"}                                  | request",
                "TICKET_TAKE   | {\"matter\":5,\"request\":\"r\"}                    | matter",
                "TICKET_TAKE   | {\"matter\":\"a\",\"request\":\"\"}                 | request",
                "TICKET_TAKE   | {\"matter\":\"a\",\"request\":\"r\",\"number\":\"A001\"} | at",
                "TICKET_TAKE   | {\"matter\":\"a\",\"request\":\"r\",\"at\":\"noon\"} | at",
                "TICKET_TAKE   | {\"matter\":\"a\",\"request\":\"r\",\"language\":\"<b>\"} | language",
                "TICKET_TAKE   | {\"matter\":\"a\",\"request\":\"r\",\"language\":\"\"} | language",
                "TICKET_WALKIN | {\"matter\":\"a\",\"request\":\"r\",\"language\":\"zh_CN\"} | language",
                "TICKET_WALKIN | {\"matter\":\"a\",\"request\":\"r\",\"language\":\"x123456789-123456789-123456789-12345\"} | language",
                "TICKET_RATE   | {\"ticket\":\"t\",\"score\":6,\"request\":\"r\"}    | score",
                "TICKET_RATE   | {\"ticket\":\"t\",\"score\":0,\"request\":\"r\"}    | score",
                "TICKET_RATE   | {\"ticket\":\"t\",\"score\":4.5,\"request\":\"r\"}  | score",
                "TICKET_FIND   | {}                                                  | ticket",
                "TICKET_FIND   | {\"ticket\":\"t\",\"number\":\"A001\"}              | ticket",
                "TICKET_TRANSFER | {\"request\":\"r\"}                               | matter",
                "TICKET_TRANSFER | {\"request\":\"r\",\"matter\":\"a\",\"counter\":\"1\"} | matter",
                "TICKET_TRANSFER | {\"request\":\"r\",\"matter\":\"a\",\"keepPlace\":\"yes\"} | keepPlace",
                "TICKET_TRANSFER | {\"request\":\"r\",\"clerk\":\"c\",\"counter\":\"1\"} | matter",
                "TICKET_TRANSFER | {\"request\":\"r\",\"matter\":\"a\",\"place\":\"middle\"} | place",
                "TICKET_TRANSFER | {\"request\":\"r\",\"matter\":\"a\",\"place\":\"first\",\"placeAt\":\"2026-11-23T09:00:00+08:00\"} | place",
                "TICKET_HOLD   | {\"request\":\"r\",\"remind\":\"soon\"}         | remind",
                "TICKET_MERGE  | {\"request\":\"r\",\"ticket\":\"a\"}           | into",
                "QUEUE_MERGE   | {\"request\":\"r\",\"into\":\"a\"}             | queue",
                "TICKET_MOVE   | {\"request\":\"r\",\"ticket\":\"a\",\"reason\":\"x\"} | first",
                "TICKET_MOVE   | {\"request\":\"r\",\"ticket\":\"a\",\"first\":true,\"behind\":\"b\",\"reason\":\"x\"} | first",
                "TICKET_MOVE   | {\"request\":\"r\",\"ticket\":\"a\",\"first\":true} | reason",
                "TICKET_MOVE   | {\"request\":\"r\",\"ticket\":\"a\",\"first\":true,\"reason\":\" \"} | reason",
                "TICKET_NEXT   | {\"request\":\"r\",\"ticket\":7}                    | ticket",
                "SESSION_OPEN  | {\"protocol\":1,\"device\":\"d\",\"kind\":\"robot\",\"key\":\"k\"} | kind",
                "SESSION_OPEN  | {\"protocol\":1,\"device\":\"d\",\"kind\":\"kiosk\",\"key\":\"k\",\"language\":\"en\\\"\"} | language",
                "SESSION_OPEN  | {\"device\":\"d\",\"kind\":\"kiosk\",\"key\":\"k\"} | protocol",
                "NUMBERS_LEASE | {\"queue\":\"q\",\"count\":0,\"request\":\"r\"}     | count",
                "DEVICE_REPORT | {\"health\":{\"printer\":\"broken\"}}               | health",
                "NOTICE_PUBLISH | {\"text\":{},\"request\":\"r\"}                    | text",
                "NOTICE_PUBLISH | {\"text\":\"hello\",\"request\":\"r\"}             | text"
            })
    void shouldNameTheParameterAtFault(Method method, String params, String name) {
        ProtocolException e = assertThrows(ProtocolException.class, () -> read(method, params));

        assertEquals(RpcError.INVALID_PARAMS, e.answer().error().code());
        String message = e.answer().error().message();
        assertTrue(message.startsWith(method.word() + ": " + name), message);
    }

    /** Every parameter that is a time, beside what else its method asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TICKET_TAKE     | at      | 'matter':'a','number':'A001'",
                "TICKET_FINISH   | at      | 'outcome':'done'",
                "TICKET_HOLD     | remind  | 'reason':'x'",
                "TICKET_TRANSFER | placeAt | 'matter':'a'",
                "COUNTER_PAUSE   | until   | 'reason':'lunch'",
                "NOTICE_PUBLISH  | until   | 'text':{'en':'x'}"
            })
    void shouldTakeNoTimeThatCannotBeShown(Method method, String name, String others)
            throws Exception {
        String params = "{'request':'r',%s,'%s':%s}".replace('\'', '"');
        read(method, params.formatted(others.replace('\'', '"'), name, "\"2026-11-23T09:00:00Z\""));

        String endless = "\"+999999999-12-31T23:59:59-18:00\"";
        String given = params.formatted(others.replace('\'', '"'), name, endless);
        ProtocolException e = assertThrows(ProtocolException.class, () -> read(method, given));
        assertEquals(RpcError.INVALID_PARAMS, e.answer().error().code());
        assertTrue(e.getMessage().startsWith(method.word() + ": " + name), e.getMessage());
    }

    @Test
    void shouldRefuseARequestOfMoreThan64Characters() throws ProtocolException, IOException {
        read(Method.COUNTER_RESUME, "{\"request\":\"%s\"}".formatted("r".repeat(64)));

        assertThrows(
                ProtocolException.class,
                () ->
                        read(
                                Method.COUNTER_RESUME,
                                "{\"request\":\"%s\"}".formatted("r".repeat(65))));
    }

    @Test
    void shouldTellAnUnsaidTicketFromNothingAtHand() throws ProtocolException, IOException {
        assertEquals(Seen.UNSAID, seen("{\"request\":\"r\"}"));
        assertEquals(Seen.NOTHING, seen("{\"request\":\"r\",\"ticket\":null}"));
        assertEquals(Seen.ticket("t1"), seen("{\"request\":\"r\",\"ticket\":\"t1\"}"));
    }

    private static Seen seen(String params) throws ProtocolException, IOException {
        return ((Params.NextTicket) read(Method.TICKET_NEXT, params)).ticket();
    }

    @Test
    void shouldIgnoreParametersOfLaterVersions() throws ProtocolException, IOException {
        Params read = read(Method.TICKET_CANCEL, "{\"ticket\":\"t\",\"request\":\"r\",\"new\":1}");

        assertEquals(new Params.CancelTicket("t", "r"), read);
    }

    @Test
    void shouldTakeAHealthAsAWordOrWithAText() throws ProtocolException, IOException {
        Params.ReportDevice report =
                (Params.ReportDevice)
                        read(
                                Method.DEVICE_REPORT,
                                "{\"health\":{\"printer\":\"low\",\"cutter\":{\"state\":\"failed\",\"text\":\"jam\"}}}");

        assertEquals(
                new Params.Health(Params.HealthState.LOW, null), report.health().get("printer"));
        assertEquals(
                new Params.Health(Params.HealthState.FAILED, "jam"), report.health().get("cutter"));
    }

    @Test
    void shouldNeverPrintWhatIsPersonal() throws ProtocolException, IOException {
        Params take =
                read(
                        Method.TICKET_TAKE,
                        "{\"matter\":\"a\",\"request\":\"r\",\"holder\":{\"idCard\":\"11010519491231002X\",\"name\":\"张三\"}}");
        Params open =
                read(
                        Method.COUNTER_OPEN,
                        "{\"counter\":\"1\",\"clerk\":\"c\",\"pin\":\"4711\",\"request\":\"r\"}");

        assertFalse(take.toString().contains("1101"));
        assertFalse(take.toString().contains("张"));
        assertFalse(open.toString().contains("4711"));
    }

    @Test
    void shouldSayThatAMethodIsUnknown() {
        Request request =
                new Request(IntNode.valueOf(9), "ticket.fly", WireJson.MAPPER.createObjectNode());

        ProtocolException e =
                assertThrows(ProtocolException.class, () -> ParamsReader.method(request));

        assertEquals(RpcError.METHOD_NOT_FOUND, e.answer().error().code());
        assertEquals(9, e.answer().id().asInt());
    }
}
