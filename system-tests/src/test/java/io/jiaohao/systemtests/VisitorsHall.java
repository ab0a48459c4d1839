package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A hall for the kiosk's page: the demo hall with a priority lane for property, passports by card,
 * and over a thousand matters more, behind one group; a kiosk that prints into a folder and has a
 * card reader that types.
 */
final class VisitorsHall implements AutoCloseable {
    static final int MORE_MATTERS = 1_200;

    private static final String LAST_MATTER = "  - {id: tax-invoice, queue: business,";
    private static final String LAST_IN_GROUP = "food-licence, tax-invoice]";
    private static final List<String> SUBJECTS =
            List.of("道路运输", "危险化学品", "医疗器械", "建筑施工", "出版物", "农药", "林木种子", "渔业捕捞", "旅行社", "民办学校");

    private final HallFiles files;
    private final Path folder;
    private final DemoHall hall;
    private final DeviceProcess kiosk;

    private VisitorsHall(HallFiles files, Path folder, DemoHall hall, DeviceProcess kiosk) {
        this.files = files;
        this.folder = folder;
        this.hall = hall;
        this.kiosk = kiosk;
    }

    static VisitorsHall start(Path folder) {
        HallFiles files = files(folder);
        ServerProcess server =
                ServerProcess.start(files.file("server.yaml"), folder.resolve("data"), 0);
        DemoHall hall = DemoHall.of(server);
        hall.openCounters();
        DeviceProcess kiosk =
                DeviceProcess.kiosk(files.file("kiosk.yaml"), "127.0.0.1:" + server.devicePort());
        return new VisitorsHall(files, folder, hall, kiosk);
    }

    private static HallFiles files(Path folder) {
        return HallFiles.copyTo(folder)
                .replace(
                        "hall.yaml",
                        "# lanes:\n#   - {id: ordinary, name: {zh-CN: 普通, en: Ordinary}}",
                        "lanes:\n  - {id: ordinary, name: {zh-CN: 普通, en: Ordinary}}\n"
                                + "  - {id: priority, name: {zh-CN: 优先, en: Priority}}")
                .replace(
                        "hall.yaml",
                        "  - id: real-estate\n    queue: real-estate\n",
                        "  - id: real-estate\n    queue: real-estate\n"
                                + "    lanes: [ordinary, priority]\n")
                .replace(
                        "hall.yaml",
                        "  - id: passport\n    queue: travel\n",
                        "  - id: passport\n    queue: travel\n    identity: required\n")
                .replace("hall.yaml", LAST_MATTER, more() + LAST_MATTER)
                .replace(
                        "kiosk.yaml",
                        LAST_IN_GROUP,
                        LAST_IN_GROUP.replace("]", ", " + String.join(", ", moreIds()) + "]"))
                .replace("kiosk.yaml", "device: kiosk-1", "device: kiosk-7")
                .replace("kiosk.yaml", "demo-kiosk-1", "demo-kiosk-7")
                .replace("kiosk.yaml", "printer: none", "printer: 'file:" + paper(folder) + "'")
                .append("kiosk.yaml", "data: " + folder.resolve("kiosk-data"))
                .append("kiosk.yaml", "card: keyboard")
                .append("kiosk.yaml", "keywords: {real-estate: [房产证, 买房]}");
    }

    private static List<String> moreIds() {
        return IntStream.range(0, MORE_MATTERS).mapToObj(i -> "more-" + i).toList();
    }

    private static String more() {
        StringBuilder matters = new StringBuilder();
        for (int i = 0; i < MORE_MATTERS; i++) {
            String subject = SUBJECTS.get(i % SUBJECTS.size());
            matters.append(
                    ("  - {id: more-%d, queue: business, name: {zh-CN: %s许可第%d号, en: Permit %d},"
                                    + " department: {zh-CN: 市场监督管理局, en: Market Regulation}}\n")
                            .formatted(i, subject, i, i));
        }
        return matters.toString();
    }

    private static Path paper(Path folder) {
        return folder.resolve("paper");
    }

    DemoHall hall() {
        return hall;
    }

    ServerProcess server() {
        return hall.server();
    }

    DeviceProcess kiosk() {
        return kiosk;
    }

    HallFiles files() {
        return files;
    }

    /** The tickets that came out of the printer, by their numbers. */
    List<String> printed() {
        Path paper = paper(folder);
        if (!Files.exists(paper)) {
            return List.of();
        }
        try (Stream<Path> slips = Files.list(paper)) {
            return slips.map(slip -> slip.getFileName().toString().replaceAll("[^A-Z0-9].*", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A ticket as the server knows it. */
    JsonNode find(String number) {
        return hall.display().get("ticket.find", WireClient.params("{'number':'%s'}", number));
    }

    /** The ticket is called at counter 1 and its visitor does not come. */
    void miss(String number) {
        hall.terminal().change("ticket.call", "{'number':'%s'}", number);
        hall.terminal().change("ticket.absent", "{'reason':'did not come'}");
    }

    /** The ticket is called at counter 1, served and done. */
    void serve(String number) {
        hall.terminal().change("ticket.call", "{'number':'%s'}", number);
        hall.terminal().change("ticket.start");
        hall.terminal().change("ticket.finish");
    }

    @Override
    public void close() {
        kiosk.close();
        hall.close();
    }
}
