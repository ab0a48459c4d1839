package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kiosk's pages for people who have a ticket: found, back after a missed call, rated. */
class KioskTicketScreensIT {
    @TempDir static Path data;
    @TempDir static Path folder;
    private static KioskScreens screens;

    private final Walk walk = new Walk();

    @BeforeAll
    static void start() throws IOException {
        screens = KioskScreens.start(folder, data);
        screens.hall().openTheWindow();
    }

    @AfterAll
    static void stop() throws IOException {
        screens.close();
    }

    @AfterEach
    void say() {
        screens.end(walk);
    }

    static Stream<TouchPage> panels() {
        return screens.panels();
    }

    private static KioskHall hall() {
        return screens.hall();
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldAskForTheTicket(TouchPage touch) {
        touch.begin();
        touch.tap("[data-action=ticket]", "checkin");
        touch.see(walk, "checkin");
        touch.type("A999");
        touch.see(walk, "checkin-typed");
        hall().freeze();
        touch.tap("[data-action=find]", "finding");
        touch.see(walk, "finding");
        hall().thaw();
        touch.await("unknown");
        touch.see(walk, "unknown");
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldAskForTheTicketInOtherModes(TouchPage touch) {
        touch.begin();
        touch.tap("[data-tool=large]");
        touch.tap("[data-action=ticket]", "checkin");
        touch.seeLarge(walk, "checkin-large");
        touch.begin();
        touch.tap("[data-tool=low]");
        touch.tap("[data-action=ticket], [data-tool=ticket]", "checkin");
        touch.seeLow(walk, "checkin-low");
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldShowATicketInEveryState(TouchPage touch) {
        JsonNode ticket = hall().take("advice");
        see(touch, ticket, "waiting");
        hall().clerk("ticket.call", "{'ticket':'%s'}", ticket.path("id").asText());
        see(touch, ticket, "called");
        hall().clerk("ticket.start", "{}");
        see(touch, ticket, "serving");
        hall().clerk("ticket.hold", "{}");
        see(touch, ticket, "held");
        hall().clerk("ticket.call", "{'ticket':'%s'}", ticket.path("id").asText());
        hall().clerk("ticket.absent", "{'reason':'left'}");
        see(touch, ticket, "absent");
        touch.tap("[data-action=checkin]");
        touch.page().waitForSelector("[data-action=leave]");
        touch.see(walk, "ticket-back");
    }

    @ParameterizedTest
    @MethodSource("panels")
    void shouldAskHowItWas(TouchPage touch) {
        JsonNode ticket = hall().take("advice");
        hall().clerk("ticket.call", "{'ticket':'%s'}", ticket.path("id").asText());
        hall().clerk("ticket.start", "{}");
        hall().clerk("ticket.finish", "{}");
        see(touch, ticket, "done");
        touch.tap("[data-action=rate]", "rate");
        touch.see(walk, "rate");
        touch.tap("[data-score='5']", "rated");
        touch.see(walk, "rated");
    }

    private void see(TouchPage touch, JsonNode ticket, String state) {
        touch.begin();
        touch.tap("[data-action=ticket]", "checkin");
        touch.type(ticket.path("number").asText());
        touch.tap("[data-action=find]", "ticket");
        touch.page().waitForSelector("[data-found][data-state=%s]".formatted(state));
        touch.see(walk, "ticket-" + state);
    }
}
