package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** The demo hall under supervision, taken from one state to the next. */
final class BoardStage implements AutoCloseable {
    private static final int WINDOWS = 12;
    private static final int SHUT = 4; // the window that nobody opens
    private static final List<String> MATTERS =
            List.of("real-estate", "passport", "pension", "advice", "id-card-renew");
    private static final String CLOSED =
            """
            hours:
              - {days: [mon, tue, wed, thu, fri], from: "09:00", to: "12:00"}
            special-days:
              - {date: %s, name: {zh-CN: 停电检修, en: Power works}, hours: []}
              - {date: %s, name: {zh-CN: 停电检修, en: Power works}, hours: []}
            """;

    private final HallFiles files;
    private final SupervisedHall hall;
    private final WireClient kiosk;
    private final List<WireClient> terminals;

    private BoardStage(HallFiles files, SupervisedHall hall) {
        this.files = files;
        this.hall = hall;
        this.kiosk = hall.server().open("kiosk-1");
        this.terminals =
                IntStream.rangeClosed(1, WINDOWS)
                        .mapToObj(number -> hall.server().open("terminal-" + number))
                        .toList();
    }

    /** Nobody is there yet. Window 8 may help the queue of household in need. */
    static BoardStage start(Path folder) {
        HallFiles files =
                HallFiles.copyTo(folder)
                        .replace(
                                "hall.yaml",
                                "queues: [social, housing-fund]}",
                                "queues: [social, housing-fund, {queue: household, in-need: true}]}");
        return new BoardStage(
                files, SupervisedHall.start(folder, files.file("server.yaml"), Duration.ZERO));
    }

    SupervisedHall hall() {
        return hall;
    }

    WireClient terminal(int number) {
        return terminals.get(number - 1);
    }

    WireClient kiosk() {
        return kiosk;
    }

    JsonNode take(String matter) {
        return kiosk.change("ticket.take", "{'matter':'%s'}", matter);
    }

    void open(int window) {
        DemoHall.openCounter(terminal(window), window);
    }

    /** All windows but one are open, and two people wait. */
    void open() {
        IntStream.rangeClosed(1, WINDOWS).filter(number -> number != SHUT).forEach(this::open);
        take("pension");
        take("advice");
    }

    /** Many wait, some are served, some windows are away. */
    void fill() {
        IntStream.range(0, 3 * WINDOWS).forEach(i -> take(MATTERS.get(i % MATTERS.size())));
        IntStream.of(1, 2, 3, 5, 6, 8, 9, 10)
                .forEach(number -> terminal(number).change("ticket.next"));
        IntStream.of(1, 2, 5, 6, 8).forEach(number -> terminal(number).change("ticket.start"));
        terminal(3).change("ticket.absent", "{'reason':'gone'}");
        terminal(7).change("counter.pause", "{'reason':'maintenance'}");
        String until = LocalDate.now(ZoneId.of("Asia/Shanghai")) + "T23:30:00+08:00";
        terminal(12).change("counter.pause", "{'reason':'lunch','until':'%s'}", until);
    }

    /** The hall is closed today; who has a number is gone. */
    void goHome() {
        for (WireClient terminal : terminals) {
            terminal.ask("ticket.finish", WireClient.fresh(WireClient.params("{}")));
            terminal.ask("counter.close", WireClient.fresh(WireClient.params("{}")));
        }
        for (JsonNode ticket : kiosk.get("session.snapshot").path("snapshot").path("tickets")) {
            kiosk.change("ticket.cancel", "{'ticket':'%s'}", ticket.path("id").asText());
        }
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        files.append("hall.yaml", CLOSED.formatted(today, today.plusDays(1)));
        hall.server().program().hangUp();
    }

    @Override
    public void close() {
        hall.close();
    }
}
