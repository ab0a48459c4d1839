package io.jiaohao.terminal;

import io.jiaohao.protocol.message.Method;
import java.util.List;
import java.util.Locale;

/** The clerk's buttons: the request each one sends, and what the page may say with it. */
enum Button {
    OPEN(Method.COUNTER_OPEN, "counter", "clerk", "pin", "takeOver"),
    CLOSE(Method.COUNTER_CLOSE),
    PAUSE(Method.COUNTER_PAUSE, "reason"),
    RESUME(Method.COUNTER_RESUME),
    HELP(Method.COUNTER_HELP, "queue"),
    NEXT(Method.TICKET_NEXT, "ticket"),
    CALL(Method.TICKET_CALL, "ticket", "number"),
    RECALL(Method.TICKET_RECALL, "ticket"),
    START(Method.TICKET_START, "ticket", "idChecked"),
    FINISH(Method.TICKET_FINISH, "ticket", "outcome"),
    ABSENT(Method.TICKET_ABSENT, "ticket", "reason"),
    HOLD(Method.TICKET_HOLD, "ticket", "reason"),
    TRANSFER(
            Method.TICKET_TRANSFER,
            "ticket",
            "matter",
            "counter",
            "clerk",
            "keepPlace",
            "place",
            "note"),
    UNDO(Method.TICKET_UNDO),
    TAKE(Method.TICKET_TAKE, "matter", "lane", "holder", "language"),
    WALKIN(Method.TICKET_WALKIN, "ticket", "matter", "lane", "holder", "language", "idChecked"),
    NOTE(Method.TICKET_NOTE, "ticket", "note"),
    CHECKIN(Method.TICKET_CHECKIN, "ticket"),
    MERGE(Method.TICKET_MERGE, "ticket", "into"),
    MOVE(Method.TICKET_MOVE, "ticket", "first", "behind", "reason"),
    MERGE_QUEUES(Method.QUEUE_MERGE, "queue", "into");

    private final Method method;
    private final List<String> fields;

    Button(Method method, String... fields) {
        this.method = method;
        this.fields = List.of(fields);
    }

    /** The action's name on the page, e.g. {@code next}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Method method() {
        return method;
    }

    /** What of the page's input goes to the server, beside {@code request}. */
    List<String> fields() {
        return fields;
    }
}
