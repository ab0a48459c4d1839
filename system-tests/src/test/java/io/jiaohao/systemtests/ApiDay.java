package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;

/** A little of everything that happens in a hall. */
final class ApiDay {
    private ApiDay() {}

    static void play(DemoHall hall) {
        hall.openCounters();
        JsonNode first = hall.take("advice");
        hall.take("advice");
        JsonNode third = hall.take("passport");
        hall.take("advice");
        hall.terminal().change("ticket.call", "{'ticket':'%s'}", first.path("id").asText());
        hall.terminal().change("ticket.absent", "{'reason':'gone'}");
        hall.kiosk().change("ticket.checkin", "{'ticket':'%s'}", first.path("id").asText());
        hall.kiosk().change("ticket.cancel", "{'ticket':'%s'}", third.path("id").asText());
        hall.terminal().change("ticket.next");
        hall.terminal().change("ticket.start");
        hall.terminal().change("ticket.hold", "{'reason':'a copy'}");
        hall.terminal().change("ticket.next");
        hall.terminal().change("ticket.start");
        hall.terminal().change("ticket.finish");
        hall.take("advice");
        hall.otherTerminal().change("counter.pause", "{'reason':'lunch'}");
        hall.terminal().change("notice.publish", "{'text':{'zh-CN':'中午休息','en':'Closed at noon'}}");
    }

    /** Ends one and gives its id. */
    static String done(DemoHall hall, String matter) {
        JsonNode ticket = hall.take(matter);
        String id = ticket.path("id").asText();
        hall.terminal().change("ticket.call", "{'ticket':'%s'}", id);
        hall.terminal().change("ticket.start");
        hall.terminal().change("ticket.finish");
        return id;
    }

    /** Calls one that does not come and gives its id. */
    static String missed(DemoHall hall, String matter) {
        String id = hall.take(matter).path("id").asText();
        hall.terminal().change("ticket.call", "{'ticket':'%s'}", id);
        hall.terminal().change("ticket.absent", "{'reason':'gone'}");
        return id;
    }
}
