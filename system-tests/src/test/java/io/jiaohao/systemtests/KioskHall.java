package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.kiosk.simulator.NetworkPort;
import io.jiaohao.kiosk.simulator.SimulatedPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A hall on a usual morning with one kiosk, whose every page can be reached: matters with lanes,
 * with an identity card and with a cap, a printer that can run out of paper, a cable to pull.
 */
final class KioskHall implements AutoCloseable {
    /** How many wait where. */
    private static final Map<String, Integer> CROWD =
            Map.of("id-card-new", 12, "real-estate", 5, "work-injury", 18, "business-open", 3);

    private static final int CAP = 40;

    private final SimulatedPrinter printer = new SimulatedPrinter();
    private final NetworkPort printerPort;
    private final HallFiles files;
    private final ServerProcess server;
    private final Cable cable;
    private final DeviceProcess kiosk;
    private final DeviceProcess plainKiosk;
    private final WireClient other;
    private final WireClient clerk;

    private KioskHall(Path folder, Path data) throws IOException {
        printerPort = new NetworkPort(printer, 0);
        files = files(folder, printerPort.port());
        server = ServerProcess.start(files.file("server.yaml"), data, 0);
        cable = new Cable(server.devicePort());
        kiosk = DeviceProcess.kiosk(files.file("kiosk.yaml"), cable.address());
        plainKiosk = DeviceProcess.kiosk(files.file("plain.yaml"), cable.address());
        other = server.open("kiosk-2");
        clerk = server.open("terminal-2");
        DemoHall.openCounter(clerk, 2);
        CROWD.forEach(this::take);
    }

    static KioskHall start(Path folder, Path data) throws IOException {
        return new KioskHall(folder, data);
    }

    private static HallFiles files(Path folder, int printerPort) {
        return HallFiles.copyTo(folder)
                .append(
                        "hall.yaml",
                        """
                        lanes:
                          - {id: ordinary, name: {zh-CN: 普通, en: Ordinary}}
                          - {id: elderly, name: {zh-CN: 60 岁以上, en: 60 and over}}
                        """)
                .replace("hall.yaml", "{id: pension,", "{id: pension, lanes: [ordinary, elderly],")
                .replace("hall.yaml", "{id: fund-loan,", "{id: fund-loan, identity: real-name,")
                .replace(
                        "hall.yaml",
                        "- id: real-estate\n",
                        "- id: real-estate\n    cap: %d\n".formatted(CAP))
                .replace(
                        "kiosk.yaml",
                        "matters: [real-estate, real-estate-transfer, real-estate-mortgage,"
                                + " real-estate-query, fund-withdraw, fund-loan, fund-account,"
                                + " fund-transfer]",
                        "matters: [real-estate]")
                .replace("kiosk.yaml", "房产 · 公积金", "不动产登记")
                .replace("kiosk.yaml", "登记、过户、提取", "买房、过户、抵押")
                .replace("kiosk.yaml", "Housing and property", "Property")
                .replace(
                        "kiosk.yaml", "Register, transfer, housing fund", "Buy, transfer, mortgage")
                .replace("kiosk.yaml", "[advice, form-help,", "[advice, fund-loan, form-help,")
                .replace(
                        "kiosk.yaml",
                        "food-licence, tax-invoice]",
                        "food-licence, tax-invoice, real-estate-transfer, real-estate-mortgage,"
                                + " real-estate-query, fund-withdraw, fund-account, fund-transfer]")
                .replace(
                        "kiosk.yaml",
                        "printer: none ",
                        "printer: \"tcp:127.0.0.1:%d\"".formatted(printerPort))
                .append("kiosk.yaml", "card: keyboard")
                .write(
                        "plain.yaml",
                        """
                        device: kiosk-3
                        key: demo-kiosk-3
                        printer: none
                        """);
    }

    DeviceProcess kiosk() {
        return kiosk;
    }

    /**
     * One without groups, so that there is a tile for each of nine queues, and without a reader.
     */
    DeviceProcess plainKiosk() {
        return plainKiosk;
    }

    SimulatedPrinter printer() {
        return printer;
    }

    Cable cable() {
        return cable;
    }

    /** Somebody took numbers at the other kiosk. */
    List<JsonNode> take(String matter, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> other.change("ticket.take", "{'matter':'%s'}", matter))
                .toList();
    }

    JsonNode take(String matter) {
        return take(matter, 1).get(0);
    }

    /** The numbers go back, as if nobody had taken them. */
    void giveBack(List<JsonNode> tickets) {
        tickets.forEach(
                each ->
                        other.change(
                                "ticket.void",
                                "{'ticket':'%s','reason':'test'}",
                                each.path("id").asText()));
    }

    /** What the clerk of window 2 does with a ticket. */
    void clerk(String method, String params, Object... values) {
        clerk.change(method, params, values);
    }

    /** While it does not run, no request is answered. */
    void freeze() {
        server.program().signal("STOP");
    }

    void thaw() {
        server.program().signal("CONT");
    }

    /** The hall's file with more in it, read by the running server; gives what it was. */
    String change(String more) {
        String before = files.read("hall.yaml");
        restore(before + "\n" + more + "\n");
        return before;
    }

    void restore(String hall) {
        files.write("hall.yaml", hall);
        server.program().hangUp();
    }

    /** Office hours, and a day off today (and tomorrow: the test may run over midnight). */
    static String dayOff() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return """
                hours:
                  - {days: [mon, tue, wed, thu, fri], from: "09:00", to: "12:00"}
                  - {days: [mon, tue, wed, thu, fri], from: "13:30", to: "17:00"}
                  - {days: [sat], from: "09:00", to: "12:00"}
                special-days:
                  - {date: "%s", name: {zh-CN: 消防检查, en: Fire inspection}, hours: []}
                  - {date: "%s", name: {zh-CN: 消防检查, en: Fire inspection}, hours: []}
                """
                .formatted(today, today.plusDays(1));
    }

    /** All numbers of the capped matter that are left. */
    List<JsonNode> takeTheRest() {
        return take("real-estate", CAP - taken("real-estate"));
    }

    private int taken(String matter) {
        return (int)
                other
                        .get("session.snapshot")
                        .path("snapshot")
                        .path("tickets")
                        .findValues("matter")
                        .stream()
                        .filter(each -> each.asText().equals(matter))
                        .count();
    }

    @Override
    public void close() throws IOException {
        plainKiosk.close();
        kiosk.close();
        cable.close();
        server.close();
        printerPort.close();
    }
}
