package io.jiaohao.systemtests.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.systemtests.WireClient;
import io.jiaohao.systemtests.faults.Moment.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A made-up history, true or false, for the tests of the rules. Tickets are called by number. */
final class Story {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final List<Moment> moments = new ArrayList<>();
    private final List<Change> journal = new ArrayList<>();
    private final Map<String, String> folded = new HashMap<>();
    private final Map<String, String> told = new HashMap<>();

    Story sent(String device, String request, String method) {
        return add(Kind.SENT, device, request, "{'method':'%s','params':{}}".formatted(method));
    }

    /** With a ticket. */
    Story answered(String device, String request, String number) {
        String ticket = "{'id':'%s','number':'%s','matter':'passport','calledAt':'12:00'}";
        return add(Kind.ANSWERED, device, request, ticket.formatted(number, number));
    }

    Story refused(String device, String request) {
        return add(Kind.REFUSED, device, request, "{'data':{'retry':false}}");
    }

    /** Asked, answered and journalled, as it should be. */
    Story done(String device, String request, String method, Fact fact) {
        String number = fact instanceof Fact.Taken taken ? taken.ticket() : ticketOf(fact);
        return sent(device, request, method)
                .answered(device, request, number)
                .journalled(device, request, fact);
    }

    private static String ticketOf(Fact fact) {
        return fact instanceof Fact.Called called ? called.ticket() : "";
    }

    Story journalled(String device, String request, Fact... facts) {
        journal.add(new Change(journal.size() + 1, device + '\n' + request, List.of(facts)));
        for (Fact fact : facts) {
            if (fact instanceof Fact.Taken taken) {
                folded.put(taken.ticket(), "waiting");
                told.put(taken.ticket(), "waiting");
            }
        }
        return this;
    }

    /** The server says otherwise than its journal. */
    Story told(String number, String state) {
        told.put(number, state);
        return this;
    }

    /** The whole truth for a display, with the calls of these ids, so long after noon. */
    Story snapshot(String display, long seq, int minutes, String... calls) {
        ObjectNode whole =
                WireClient.params("{'seq':%d,'time':'%s'}", seq, NOON.plusSeconds(60L * minutes));
        var list = whole.putArray("calls");
        for (String call : calls) {
            list.addObject().put("id", call);
        }
        return add(Kind.SNAPSHOT, display, null, whole.toString());
    }

    Story saw(String display, long seq, String call) {
        return add(Kind.CALL, display, null, "{'seq':%d,'call':'%s'}".formatted(seq, call));
    }

    Story end(String display, long seq) {
        return add(Kind.END, display, null, "{'seq':%d}".formatted(seq));
    }

    private Story add(Kind kind, String device, @Nullable String request, String what) {
        moments.add(
                new Moment(
                        moments.size(),
                        device,
                        "n1",
                        kind,
                        request,
                        WireClient.params("%s", what)));
        return this;
    }

    Evidence evidence() {
        return new Evidence(moments, journal, folded, told);
    }

    static Fact.Taken taken(int serial) {
        return new Fact.Taken("A00" + serial, "2026-11-21 A", serial);
    }

    /** At noon, with the ticket's number as the call's id. */
    static Fact.Called called(int serial, String counter, long seq) {
        return new Fact.Called("A00" + serial, counter, "call-" + serial, seq, NOON);
    }
}
