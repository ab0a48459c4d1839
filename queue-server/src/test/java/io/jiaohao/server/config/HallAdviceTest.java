package io.jiaohao.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kit.config.ConfigException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code hall.yaml} may say but probably does not mean. */
class HallAdviceTest {
    private static final String GOOD =
            """
            id: test
            name: {en: Test}
            timezone: Asia/Shanghai
            languages: [en]
            service-hours: [{days: [mon], from: "08:00", to: "12:00"}, {days: [mon], from: "14:00", to: "17:00"}]
            zones: [{id: west, name: {en: West}}, {id: east, name: {en: East}}]
            lanes: [{id: plain, name: {en: Plain}}, {id: fast, name: {en: Fast}}]
            pause-reasons: [{id: lunch, name: {en: Lunch}}]
            queues:
              - {id: travel, name: {en: Travel}, prefix: A}
              - {id: desk, name: {en: Desk}, prefix: B}
            matters:
              - {id: passport, queue: travel, name: {en: Passport}, department: {en: Police}}
              - {id: help, queue: desk, name: {en: Help}, department: {en: Hall}}
            counters:
              - {id: one, zone: west, queues: [travel, desk]}
              - {id: two, zone: west, queues: [desk, travel]}
            """;

    @TempDir private Path folder;

    private List<Problem> warnings(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("hall.yaml"), yaml);
        return HallReading.read(file).warnings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "street-office", "district-centre"})
    void shouldHaveNothingAgainstTheSamples(String name) {
        Path file = Path.of("..", "config", name, "server.yaml");
        assertEquals(List.of(), ServerConfig.read(file, ServerConfig.Options.NONE).warnings());
    }

    @Test
    void shouldHaveNothingAgainstAPlainHall() throws IOException {
        assertEquals(List.of(), warnings(GOOD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // rule | what stands there | what comes instead | key | reason
                "Q2 | {id: desk, name | {id: new, name: {en: New}, prefix: R}, {id: desk, name | queues[1] | no matter uses the queue \"new\"",
                "Q2 | [desk, travel] | [desk] | matters[0] | only window \"one\" does \"passport\"",
                "Q2 | [desk, travel] | [desk, {queue: travel, in-need: true}] | matters[0] | only window \"one\" does",
                "N5 | prefix: A | prefix: D | queues[1].prefix | \"B\" sounds like \"D\" of queue \"travel\"",
                "N5 | prefix: A | prefix: P | queues[1].prefix | both are called in zone \"west\"",
                "W7 | zone: west, queues: [desk, travel]} | zone: west, queues: [desk, travel]}, {id: three, zone: east, queues: [{queue: travel, in-need: true}], stand-in: four}, {id: four, zone: east, queues: [desk]} | counters[2].stand-in | window \"four\" serves none",
                "N7 | name: {en: Fast} | name: {en: Fast}, prefix: Y | lanes[1].prefix | every bystander sees",
                "Q4 | name: {en: Fast} | name: {en: Fast}, share: 5 | lanes[1].share | 5 calls for each 1",
                "Q6 | id: test | rules: {order: {ceiling-bounded: false}}#id: test | rules.order.ceiling-bounded | in overload",
                "P2 | queues: [desk, travel]} | queues: [desk, travel], hours: []} | counters[1].hours | planned never",
            })
    void shouldWarn(String rule, String there, String instead, String key, String reason)
            throws IOException {
        assertTrue(GOOD.contains(there), there);
        String four = instead.replace("#", "\n").replace("}, {id", "}\n  - {id");
        List<Problem> warnings = warnings(GOOD.replace(there, four));
        assertEquals(List.of(key), warnings.stream().map(Problem::key).toList(), rule);
        assertTrue(warnings.get(0).reason().contains(reason), warnings.get(0)::reason);
    }

    @ParameterizedTest
    @CsvSource({"M, N", "S, F", "U, W", "E, F", "AB, AD", "HB, KB", "Q, D"})
    void shouldN5FindPrefixesThatAreTakenForOneAnother(String one, String other)
            throws IOException {
        String alike = GOOD.replace("prefix: A}", "prefix: " + one + "}");
        assertEquals(1, warnings(alike.replace("prefix: B}", "prefix: " + other + "}")).size());
    }

    @ParameterizedTest
    @CsvSource({"A, B", "L, BA", "GJ, LJ", "MA, RB"})
    void shouldN5NotMindPrefixesWithAClearLetter(String one, String other) throws IOException {
        String clear = GOOD.replace("prefix: A}", "prefix: " + one + "}");
        assertEquals(List.of(), warnings(clear.replace("prefix: B}", "prefix: " + other + "}")));
    }

    @Test
    void shouldN5NotMindWhatIsCalledInOtherZones() throws IOException {
        String apart =
                GOOD.replace("prefix: A", "prefix: D")
                        .replace("[travel, desk]", "[travel]")
                        .replace("west, queues: [desk, travel]", "east, queues: [desk]");
        assertEquals(
                List.of("matters[0]", "matters[1]"),
                warnings(apart).stream().map(Problem::key).toList());
    }

    @Test
    void shouldN7AllowNumbersOfAppointmentsToBeKnown() throws IOException {
        String booked = GOOD.replace("name: {en: Fast}", "name: {en: Appointments}, prefix: Y");
        assertEquals(List.of(), warnings(booked));
    }

    @Test
    void shouldFindAQueueThatNobodyMayCallAfterLunch() throws IOException {
        String mornings = ", hours: [{days: [mon], from: \"08:00\", to: \"12:00\"}]}";
        List<Problem> warnings =
                warnings(
                        GOOD.replace("[travel, desk]}", "[travel, desk]" + mornings)
                                .replace("[desk, travel]}", "[desk, travel]" + mornings));
        assertEquals(
                List.of("queues[0]", "queues[1]"), warnings.stream().map(Problem::key).toList());
        assertTrue(
                warnings.get(0)
                        .reason()
                        .contains(
                                "no window is planned from 14:00 to 16:30 (mon) for passport,"
                                        + " though numbers are given"),
                warnings.get(0)::reason);
    }

    @Test
    void shouldFindALunchThatNobodyWorks() throws IOException {
        String open =
                GOOD.replace(
                        "name: {en: Passport}",
                        "name: {en: Passport}, hours: [{days: [mon], from: \"07:30\", to:"
                                + " \"16:00\"}]");
        List<Problem> warnings = warnings(open);
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).reason().contains("from 12:00 to 14:00 (mon)"));
        String shift = ", hours: [{days: [mon], from: \"08:00\", to: \"17:00\"}]}";
        assertEquals(
                List.of(), warnings(open.replace("[desk, travel]}", "[desk, travel]" + shift)));
    }

    @Test
    void shouldQ11FindAClerkWhomTheServerDoesNotKnow() throws IOException {
        Files.writeString(
                folder.resolve("hall.yaml"),
                GOOD + "rules: {watch: {may-reorder: [clerk-1, nobody]}}\n");
        Path server =
                Files.writeString(
                        folder.resolve("server.yaml"), "demo-devices: 1\ndemo-clerks: 1\n");
        List<Problem> warnings = ServerConfig.read(server, ServerConfig.Options.NONE).warnings();
        assertEquals(1, warnings.size());
        assertEquals("rules.watch.may-reorder", warnings.get(0).key());
        assertEquals("the server knows no clerk \"nobody\"", warnings.get(0).reason());
    }
}
