package io.jiaohao.systemtests;

import static io.jiaohao.systemtests.Shape.listOf;
import static io.jiaohao.systemtests.Shape.oneOf;

/** PROTOCOL.md, "Objects", written down a second time. */
final class Shapes {
    static final Shape NAMED = Shape.of("Named").with(Shape::text, "id").with(Shape::texts, "name");

    static final Shape TICKET =
            Shape.of("Ticket")
                    .with(Shape::text, "id", "number", "queue", "matter", "lane")
                    .with(
                            oneOf(
                                    "waiting",
                                    "called",
                                    "serving",
                                    "held",
                                    "absent",
                                    "done",
                                    "cancelled",
                                    "voided",
                                    "expired"),
                            "state")
                    .with(Shape::day, "day")
                    .with(Shape::time, "takenAt")
                    .maybe(Shape::time, "calledAt", "startedAt", "endedAt")
                    .maybe(Shape::text, "outcome", "counter", "link", "note")
                    .with(Shape::whole, "calls")
                    .maybe(Shape::whole, "ahead")
                    .maybe(Shape::estimate, "estimate", "estimateHigh")
                    .maybe(Shape::flag, "estimateKnown")
                    .maybe(node -> node.isObject(), "late");

    /** In the reply to {@code ticket.take}. */
    static final Shape TAKEN =
            Shape.of("Ticket taken")
                    .with(Shape::whole, "ahead")
                    .with(Shape::estimate, "estimate", "estimateHigh")
                    .with(Shape::text, "link")
                    .andMore();

    static final Shape COUNTER =
            Shape.of("Counter")
                    .with(Shape::text, "id", "label", "zone")
                    .with(oneOf("closed", "open", "paused"), "state")
                    .maybe(Shape::text, "terminal", "clerk", "reason")
                    .maybe(Shape::time, "until")
                    .maybe(TICKET::fits, "ticket")
                    .with(listOf(Shape::text), "queues");

    private static final Shape FULL =
            Shape.of("full").with(Shape::text, "matter").maybe(Shape::time, "again");

    static final Shape QUEUE =
            Shape.of("Queue")
                    .with(Shape::text, "id")
                    .with(Shape::texts, "name")
                    .with(node -> node.isTextual(), "prefix")
                    .with(Shape::whole, "waiting", "longestWait")
                    .with(Shape::estimate, "estimate", "estimateHigh")
                    .maybe(Shape::flag, "estimateKnown")
                    .maybe(Shape::text, "servedToday")
                    .maybe(listOf(FULL::fits), "full");

    static final Shape TICK_QUEUE =
            Shape.of("queue of hall.tick")
                    .with(Shape::text, "id")
                    .with(Shape::whole, "waiting", "longestWait")
                    .with(Shape::estimate, "estimate", "estimateHigh")
                    .maybe(Shape::flag, "estimateKnown")
                    .maybe(Shape::text, "servedToday")
                    .maybe(listOf(FULL::fits), "full");

    static final Shape TICK =
            Shape.of("hall.tick")
                    .with(Shape::text, "hall")
                    .with(Shape::whole, "seq")
                    .with(Shape::time, "time")
                    .with(listOf(TICK_QUEUE::fits), "queues");

    static final Shape CALL =
            Shape.of("Call")
                    .with(Shape::text, "id", "ticket", "number", "counter", "state")
                    .with(Shape::time, "time")
                    .with(Shape::whole, "repeat");

    /** {@code call} of the event {@code ticket.called}. */
    static final Shape CALLED =
            Shape.of("call of ticket.called")
                    .with(Shape::text, "id")
                    .with(Shape::time, "time")
                    .with(Shape::whole, "repeat");

    static final Shape NOTICE =
            Shape.of("Notice")
                    .with(Shape::text, "id")
                    .with(Shape::texts, "text")
                    .with(Shape::time, "from")
                    .maybe(Shape::time, "until")
                    .with(listOf(Shape::text), "zones");

    static final Shape SNAPSHOT =
            Shape.of("Snapshot")
                    .with(listOf(COUNTER::fits), "counters")
                    .with(listOf(QUEUE::fits), "queues")
                    .with(listOf(CALL::fits), "calls")
                    .with(listOf(NOTICE::fits), "notices")
                    .maybe(listOf(TICKET::fits), "tickets");

    private static final Shape HOURS = Shape.of("hours").with(Shape::text, "from", "to");

    private static final Shape MATTER =
            Shape.of("Matter")
                    .with(Shape::text, "id", "queue")
                    .with(Shape::texts, "name", "department")
                    .with(listOf(Shape::text), "lanes")
                    .with(Shape::flag, "open")
                    .maybe(listOf(Shape::texts), "materials")
                    .with(listOf(HOURS::fits), "hours")
                    .maybe(oneOf("required", "real-name"), "identity")
                    .maybe(Shape::time, "next");

    private static final Shape WEEKDAYS =
            Shape.of("weekdays")
                    .with(listOf(oneOf("mon", "tue", "wed", "thu", "fri", "sat", "sun")), "days")
                    .with(listOf(HOURS::fits), "hours");

    private static final Shape TIMES =
            Shape.of("times")
                    .with(listOf(WEEKDAYS::fits), "week")
                    .maybe(Shape::time, "next")
                    .maybe(Shape::texts, "today");

    private static final Shape RULES =
            Shape.of("rules")
                    .with(oneOf("finish", "absent", "refuse"), "nextWhileCalled")
                    .andMore();

    static final Shape HALL =
            Shape.of("Hall")
                    .with(Shape::text, "id", "timezone")
                    .with(Shape::texts, "name")
                    .with(oneOf("open", "closed", "overtime", "stopped"), "state")
                    .with(listOf(Shape::text), "languages")
                    .with(listOf(NAMED::fits), "zones", "lanes", "pauseReasons")
                    .with(listOf(MATTER::fits), "matters")
                    .with(listOf(QUEUE::fits), "queues")
                    .with(listOf(COUNTER::fits), "counters")
                    .with(RULES::fits, "rules")
                    .maybe(TIMES::fits, "times")
                    .maybe(Shape::texts, "stopped");

    /** The answer to {@code session.open}. */
    static final Shape OPENED =
            Shape.of("session.open")
                    .with(Shape::text, "session")
                    .with(HALL::fits, "hall")
                    .with(Shape::time, "time")
                    .with(Shape::whole, "seq")
                    .with(SNAPSHOT::fits, "snapshot")
                    .maybe(COUNTER::fits, "counter");

    /** The answer to {@code session.snapshot}. */
    static final Shape WHOLE =
            Shape.of("session.snapshot")
                    .with(Shape::whole, "seq")
                    .with(HALL::fits, "hall")
                    .with(SNAPSHOT::fits, "snapshot")
                    .maybe(Shape::time, "time");

    private static final Shape EARLIER =
            Shape.of("an earlier call")
                    .with(Shape::text, "ticket", "number", "counter", "rule", "text")
                    .with(Shape::time, "time");

    static final Shape EXPLANATION =
            Shape.of("ticket.explain")
                    .with(TICKET::fits, "ticket")
                    .with(Shape::text, "text")
                    .with(listOf(EARLIER::fits), "calls")
                    .maybe(Shape::text, "rule");

    private static final Shape NEXT_IN_LINE =
            Shape.of("next of counter.line").with(Shape::text, "ticket", "rule");

    private static final Shape WAITING_IN_LINE =
            Shape.of("waiting of counter.line").with(Shape::text, "ticket", "because");

    static final Shape LINE =
            Shape.of("counter.line")
                    .with(Shape::whole, "seq")
                    .with(listOf(NEXT_IN_LINE::fits), "next")
                    .with(listOf(WAITING_IN_LINE::fits), "waiting");

    static final Shape LEASE =
            Shape.of("numbers.lease")
                    .with(node -> node.isTextual(), "prefix")
                    .with(Shape::whole, "from", "to")
                    .with(Shape::time, "until");

    private Shapes() {}
}
