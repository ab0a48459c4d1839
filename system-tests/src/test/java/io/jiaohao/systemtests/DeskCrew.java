package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Clerks at the windows of the demo hall that give advice, and the kiosk that sends them visitors.
 * Their sessions end with the server; a crew is made anew then.
 */
final class DeskCrew {
    private static final List<Integer> WINDOWS = List.of(1, 2, 3, 6, 12);

    private final WireClient kiosk;
    private final WireClient onlooker;
    private final List<WireClient> terminals;
    private int turn; // calls so far; windows call one after the other

    private DeskCrew(ServerProcess server) {
        kiosk = server.open("kiosk-1");
        onlooker = server.open("display-9");
        terminals = WINDOWS.stream().map(number -> server.open("terminal-" + number)).toList();
    }

    /** Comes to work: every window is opened. */
    static DeskCrew open(ServerProcess server) {
        DeskCrew crew = new DeskCrew(server);
        for (int i = 0; i < WINDOWS.size(); i++) {
            DemoHall.openCounter(crew.terminals.get(i), WINDOWS.get(i));
        }
        return crew;
    }

    /** Comes back after a restart: the windows stayed open. */
    DeskCrew again(ServerProcess server) {
        DeskCrew crew = new DeskCrew(server);
        crew.turn = turn;
        return crew;
    }

    /** Somebody takes a number; gives it. */
    String take() {
        return kiosk.change("ticket.take", "{'matter':'advice'}").path("number").asText();
    }

    /** The window whose turn it is calls a number. */
    void call(String number) {
        WireClient terminal = terminals.get(turn++ % terminals.size());
        terminal.change("ticket.call", "{'number':'%s'}", number);
    }

    /** Somebody takes a number and is called at once; gives the number. */
    String callSomebody() {
        String number = take();
        call(number);
        return number;
    }

    /** The visitor of the first window has come. */
    void startAtTheFirst() {
        terminals.get(0).change("ticket.start");
    }

    /** The first window calls its visitor again. */
    void recallAtTheFirst() {
        terminals.get(0).change("ticket.recall");
    }

    /** The numbers that people are asked to come with, by the server itself, newest first. */
    List<String> called() {
        List<String> numbers = new ArrayList<>();
        for (JsonNode call : onlooker.get("session.snapshot").path("snapshot").path("calls")) {
            if (call.path("state").asText().equals("called")) {
                numbers.add(call.path("number").asText());
            }
        }
        return List.copyOf(numbers);
    }

    /** Everybody goes home. */
    void leave() {
        for (WireClient terminal : terminals) {
            terminal.ask("ticket.finish", WireClient.fresh(WireClient.params("{}")));
            terminal.change("counter.close");
        }
    }
}
