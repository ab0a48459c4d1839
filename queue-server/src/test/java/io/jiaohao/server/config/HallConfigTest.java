package io.jiaohao.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.server.domain.state.Calendar;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.LaneId;
import io.jiaohao.server.domain.state.LanePlan;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.OpeningHours;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.Served;
import io.jiaohao.server.domain.state.Staffing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code hall.yaml}: what it means, and that every mistake names file, key and reason (FT7). */
class HallConfigTest {
    private static final String GOOD =
            """
            id: test
            name: {en: Test}
            timezone: Asia/Shanghai
            languages: [en]
            zones: [{id: west, name: {en: West}}]
            lanes: [{id: plain, name: {en: Plain}}, {id: fast, name: {en: Fast}}]
            pause-reasons: [{id: lunch, name: {en: Lunch}}]
            queues:
              - {id: travel, name: {en: Travel}, prefix: A, service: 8m}
              - {id: desk, name: {en: Desk}}
            matters:
              - {id: passport, queue: travel, name: {en: Passport}, department: {en: Police}}
              - {id: help, queue: desk, name: {en: Help}, department: {en: Hall}}
            counters:
              - {id: one, label: "1", zone: west, queues: [travel, desk]}
            """;

    private static final Path FULL =
            Path.of("src", "test", "resources", "config", "full", "hall.yaml");

    @TempDir private Path folder;

    private HallConfig read(String yaml) throws IOException {
        Path file = folder.resolve("hall.yaml");
        Files.writeString(file, yaml);
        return HallConfig.read(file);
    }

    /** Every sample hall is good. */
    @ParameterizedTest
    @CsvSource({"demo, yunxi", "street-office, ", "district-centre, "})
    void shouldReadTheSampleHalls(String name, String id) {
        HallConfig hall = HallConfig.read(Path.of("..", "config", name, "hall.yaml"));
        assertTrue(id == null || hall.id().value().equals(id));
        ServerConfig.read(Path.of("..", "config", name, "server.yaml"), ServerConfig.Options.NONE);
    }

    @Test
    void shouldFillInWhatIsLeftOut() throws IOException {
        HallPlan plan = read(GOOD).plan();
        assertEquals(Rules.DEFAULT, plan.rules());
        assertEquals(LocalTime.of(4, 0), plan.locality().dayStarts());
        assertEquals(Calendar.ALWAYS, plan.calendar());
        assertEquals("", plan.catalogue().queues().get(1).prefix());
        assertEquals(Duration.ofMinutes(8), plan.catalogue().queues().get(1).service());
        assertEquals(List.of(new LaneId("plain")), plan.catalogue().matters().get(0).lanes());
    }

    @Test
    void shouldMakeOneLaneWhereNoneIsNamed() throws IOException {
        HallPlan plan = read(GOOD.replaceAll("lanes: .*\n", "")).plan();
        assertEquals(List.of(new LaneId("ordinary")), plan.catalogue().matters().get(0).lanes());
    }

    @Test
    void shouldReadHoursUntilMidnight() throws IOException {
        HallPlan plan =
                read(GOOD + "hours: [{days: [mon], from: \"08:20\", to: \"24:00\"}]").plan();
        OpeningHours.Interval only = plan.calendar().week().take().intervals().get(0);
        assertEquals(500, only.fromMinute());
        assertEquals(1_440, only.toMinute());
        assertEquals(plan.calendar().week().take(), plan.calendar().week().service());
        assertNull(plan.catalogue().matters().get(0).terms().hours());
    }

    @Test
    void shouldReadTheRules() throws IOException {
        String rules =
                "rules: {next-while-called: refuse, recalls: 5, recall-interval: 10s,"
                        + " absent-after-calls: 3, absent-after: 90s, return-within: 1h,"
                        + " return-behind: 0, call-back-within: 2m, undo-within: 250ms}";
        assertEquals(
                new Rules(
                        Rules.NextWhileCalled.REFUSE,
                        new Rules.Presses(
                                Duration.ofMinutes(2),
                                Duration.ofMillis(250),
                                Rules.DEFAULT.presses().doubleWithin()),
                        new Rules.Recall(5, Duration.ofSeconds(10)),
                        new Rules.Absence(
                                3,
                                Duration.ofSeconds(90),
                                new Rules.Returning(Duration.ofHours(1), 10, 0, 3)),
                        Rules.DEFAULT.order(),
                        Rules.DEFAULT.taking(),
                        Rules.DEFAULT.watch()),
                read(GOOD + rules).plan().rules());
    }

    @Test
    void shouldReadHowLongAPersonIsRemembered() throws IOException {
        assertEquals(Duration.ofDays(30), read(GOOD).retention());
        assertEquals(Duration.ofDays(30), read(GOOD + "personal-data: {}").retention());
        assertEquals(Duration.ofDays(7), read(GOOD + "personal-data: {retention: 7d}").retention());
    }

    @Test
    void shouldReadLanesPairsAndRosters() {
        HallPlan plan = HallConfig.read(FULL).plan();
        LanePlan booked = plan.catalogue().lanes().get(1);
        assertEquals(List.of(2, 3), List.of(booked.share(), booked.rate()));
        assertEquals("Y", booked.prefix());
        CounterPlan one = plan.premises().counters().get(0);
        assertEquals(
                List.of(
                        new Served(
                                new QueueId("travel"),
                                List.of(new MatterId("passport"), new MatterId("visa")),
                                Duration.ofMinutes(10),
                                5,
                                false),
                        Served.all(new QueueId("desk"))),
                one.serves());
        assertEquals(new CounterId("2"), one.staffing().standIn());
        assertEquals(
                510,
                Objects.requireNonNull(one.staffing().roster()).intervals().get(0).fromMinute());
        assertEquals(Staffing.NONE, plan.premises().counters().get(1).staffing());
        assertEquals(
                MatterPlan.Identity.REAL_NAME,
                plan.catalogue().matters().get(0).terms().identity());
    }

    /** Each rule of the full file differs from its default, and reads back as it is written. */
    @Test
    void shouldReadEveryRule() {
        HallReading reading = HallReading.read(FULL);
        Rules rules = reading.config().plan().rules();
        assertEquals(reading.file().rules(), RulesFile.of(rules));
        assertEquals(43, ChangedRules.of(reading.file().rules()).size());
        assertEquals(Rules.DEFAULT, RulesFile.DEFAULT.toRules());
        assertEquals(List.of(), ChangedRules.of(RulesFile.DEFAULT));
    }

    @Test
    void shouldQ6ReadThatThereIsNoCeiling() throws IOException {
        assertNull(
                read(GOOD + "rules: {order: {ceiling: none}}\n")
                        .plan()
                        .rules()
                        .order()
                        .ceiling()
                        .after());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // what stands there | what comes instead | key | reason
                "id: test | id: te st | id | must be letters, digits and -",
                "id: test | # | id | is missing",
                "name: {en: Test} | # | name | is missing",
                "name: {en: Test} | name: {zh-CN: 测试} | name | has no text in en",
                "name: {en: Test} | name: {en: ''} | name | has no text in en",
                "name: {en: Test} | name: Test | name | must be a group of keys, but was \"Test\"",
                "timezone: Asia/Shanghai | timezone: Asia/Nowhere | timezone | there is no time zone \"Asia/Nowhere\"",
                "timezone: Asia/Shanghai | # | timezone | is missing",
                "languages: [en] | languages: [] | languages | at least one language",
                "languages: [en] | languages: [en, en] | languages[1] | \"en\" is there twice",
                "languages: [en] | # | languages | is missing",
                "zones: [{id: west | zones: [{id: we_st | zones[0].id | must be letters, digits and -",
                "zones: [{id: west, name: {en: West}}] | zones: [{id: west, name: {en: West}}, {id: west, name: {en: W}}] | zones[1] | \"west\" is there twice",
                "zones: [{id: west, name: {en: West}}] | zones: [{id: west}] | zones[0].name | is missing",
                "zones: [{id: west, name: {en: West}}] | zones: [{id: west, name: {fr: Ouest}}] | zones[0].name | has no text in en",
                "zones: [{id: west, name: {en: West}}] | # | zones | is missing",
                "id: fast | id: plain | lanes[1] | \"plain\" is there twice",
                "lanes: [{id: plain, name: {en: Plain}}, {id: fast, name: {en: Fast}}] | lanes: [] | lanes | at least one lane",
                "pause-reasons: [{id: lunch, name: {en: Lunch}}] | # | pause-reasons | is missing",
                "{id: lunch, name: {en: Lunch}} | {id: lunch, name: {en: Lunch}}, {id: lunch, name: {en: L}} | pause-reasons[1] | \"lunch\" is there twice",
                "prefix: A | prefix: a | queues[0].prefix | 0 to 3 capital letters, but was \"a\"",
                "prefix: A | prefix: ABCD | queues[0].prefix | 0 to 3 capital letters",
                "prefix: A | prefix: I | queues[0].prefix | looks like a digit: I and O are refused",
                "prefix: A | prefix: BO | queues[0].prefix | looks like a digit: I and O are refused",
                "{id: desk, name: {en: Desk}} | {id: desk, name: {en: Desk}, prefix: A} | queues[1].prefix | prefix \"A\" is used by queue \"travel\" too",
                "{id: desk, name: {en: Desk}} | {id: travel, name: {en: Desk}} | queues[1] | \"travel\" is there twice",
                "{id: desk, name: {en: Desk}} | {id: desk, name: {}} | queues[1].name | has no text in en",
                "{id: desk, name: {en: Desk}} | {id: desk, name: {en: Desk}, waiting-limit: 0} | queues[1].waiting-limit | at least 1, but was 0",
                "service: 8m | service: 8 | queues[0].service | must be a duration like",
                "service: 8m | service: 8 minutes | queues[0].service | must be a duration like",
                "service: 8m | service: 1ms | queues[0].service | at least 1s",
                "prefix: A | prefx: A | queues[0].prefx | there is no such key",
                "{id: passport, queue: travel | {id: passport, queue: trvel | matters[0].queue | there is no queue \"trvel\"",
                "{id: help, queue: desk | {id: passport, queue: desk | matters[1] | \"passport\" is there twice",
                "department: {en: Hall} | cap: 3 | matters[1].department | is missing",
                "department: {en: Hall} | department: {en: Hall}, cap: 0 | matters[1].cap | at least 1, but was 0",
                "department: {en: Hall} | department: {en: Hall}, cap: many | matters[1].cap | must be a whole number, but was \"many\"",
                "department: {en: Hall} | department: {en: Hall}, cap: 1.5 | matters[1].cap | must be a whole number",
                "department: {en: Hall} | department: {fr: Salle} | matters[1].department | has no text in en",
                "department: {en: Hall} | department: {en: Hall}, lanes: [slow] | matters[1].lanes | there is no lane \"slow\"",
                "department: {en: Hall} | department: {en: Hall}, lanes: [] | matters[1].lanes | at least one lane",
                "department: {en: Hall} | department: {en: Hall}, materials: [{fr: Papiers}] | matters[1].materials[0] | has no text in en",
                "department: {en: Hall} | department: {en: Hall}, hours: [{from: \"17:00\", to: \"08:00\"}] | matters[1].hours[0].to | must be later than from",
                "department: {en: Hall} | department: {en: Hall}, hours: [{from: \"08:00\", to: \"08:00\"}] | matters[1].hours[0].to | must be later than from",
                "department: {en: Hall} | department: {en: Hall}, hours: [{from: \"8:00\", to: \"09:00\"}] | matters[1].hours[0].from | must be a time like \"08:30\"",
                "department: {en: Hall} | department: {en: Hall}, hours: [{from: \"08:00\", to: \"24:01\"}] | matters[1].hours[0].to | at most \"24:00\"",
                "department: {en: Hall} | department: {en: Hall}, hours: [{from: \"08:00\"}] | matters[1].hours[0].to | is missing",
                "department: {en: Hall} | department: {en: Hall}, hours: [{days: [monday], from: \"08:00\", to: \"09:00\"}] | matters[1].hours[0].days[0] | must be one of mon, tue, wed",
                "zone: west | zone: east | counters[0].zone | there is no zone \"east\"",
                "queues: [travel, desk] | queues: [travel, dsk] | counters[0].queues[1] | there is no queue \"dsk\"",
                "queues: [travel, desk] | queues: [travel, desk, travel] | counters[0].queues[2] | \"travel\" is there twice",
                "queues: [travel, desk] | queues: [] | counters[0].queues | a window needs a queue",
                "queues: [travel, desk] | queues: [travel, {queue: dsk}] | counters[0].queues[1].queue | there is no queue \"dsk\"",
                "queues: [travel, desk] | queues: [desk, {queue: travel, matters: [help]}] | counters[0].queues[1].matters[0] | matter \"help\" is in queue \"desk\"",
                "queues: [travel, desk] | queues: [desk, {queue: travel, matters: [pasport]}] | counters[0].queues[1].matters[0] | there is no matter \"pasport\"",
                "queues: [travel, desk] | queues: [travel, {queue: desk, in-need: true}] | matters[1].queue | come in need only",
                "queues: [travel, desk] | queues: [travel, desk], stand-in: one | counters[0].stand-in | cannot stand in for itself",
                "queues: [travel, desk] | queues: [travel, desk], stand-in: two | counters[0].stand-in | there is no window \"two\"",
                "queues: [travel, desk] | queues: [travel, desk], hours: [{from: '08:00', to: '09:00', cap: 3}] | counters[0].hours[0].cap | in which numbers are given",
                "id: fast, name: {en: Fast} | id: fast, name: {en: Fast}, share: 0 | lanes[1].share | 1..100, but was 0",
                "id: fast, name: {en: Fast} | id: fast, name: {en: Fast}, prefix: y | lanes[1].prefix | capital letters",
                ", queues: [travel, desk] | # | counters[0].queues | a window needs a queue",
                "queues: [travel, desk] | queues: [travel] | matters[1].queue | is served by no counter: none has queue \"desk\"",
            })
    void shouldNameFileKeyAndReason(String there, String instead, String key, String reason)
            throws IOException {
        assertTrue(GOOD.contains(there), there);
        assertRefused(GOOD.replace(there, instead.equals("#") ? "" : instead), key, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "day-starts: \"25:00\" | day-starts | must be a time like",
                "day-starts: \"24:00\" | day-starts | must be",
                "day-starts: noon | day-starts | must be a time like",
                "colour: red | colour | there is no such key",
                "stopped: {fr: Fermé} | stopped | has no text in en",
                "rules: {recalls: -1} | rules.recalls | at least 0, but was -1",
                "rules: {absent-after-calls: 0} | rules.absent-after-calls | at least 1",
                "rules: {return-behind: -1} | rules.return-behind | at least 0",
                "rules: {next-while-called: shout} | rules.next-while-called | must be one of finish, absent, refuse",
                "rules: {recall-interval: soon} | rules.recall-interval | must be a duration like",
                "rules: {recals: 3} | rules.recals | there is no such key",
                "personal-data: {retention: 23h} | personal-data.retention | at least 1d",
                "personal-data: {retention: month} | personal-data.retention | must be a duration like",
                "personal-data: {retain: 7d} | personal-data.retain | there is no such key",
                "hours: [{from: \"09:00\", to: \"08:00\"}] | hours[0].to | must be later than from",
                "hours: 8 | hours | must be a list",
                "rules: {order: {ceiling: 0s}} | rules.order.ceiling | at least 1s",
                "rules: {order: {ceiling: never}} | rules.order.ceiling | must be a duration like",
                "rules: {order: {lanes: fair}} | rules.order.lanes | must be one of arrival, strict, ratio, ageing",
                "rules: {order: {held-per-new: 0}} | rules.order.held-per-new | at least 1",
                "rules: {taking: {warn-below: 20}} | rules.taking.warn-below | nobody would be warned",
                "rules: {taking: {refuse-below: 101}} | rules.taking.refuse-below | 0..100 percent",
                "rules: {watch: {help: {done-below: 20}}} | rules.watch.help.done-below | end before it begins",
                "rules: {watch: {help: {waiting: 5}}} | rules.watch.help.waiting | end before it begins",
                "rules: {watch: {may-reorder: [wang, wang]}} | rules.watch.may-reorder[1] | is there twice",
            })
    void shouldNameFileKeyAndReasonOfWhatIsAdded(String line, String key, String reason)
            throws IOException {
        assertRefused(GOOD + line + "\n", key, reason);
    }

    /** The pair of queue and matter counts, not the queue alone. */
    @Test
    void shouldQ2RefuseAMatterThatNoWindowOfItsQueueDoes() throws IOException {
        String visa = "  - {id: visa, queue: travel, name: {en: Visa}, department: {en: P}}\n";
        assertRefused(
                GOOD.replace("counters:", visa + "counters:")
                        .replace("[travel, desk]", "[{queue: travel, matters: [visa]}, desk]"),
                "matters[0].queue",
                "(line 12) matter \"passport\" is served by no counter: those with queue");
    }

    @Test
    void shouldN1RefuseALaneWhoseNumbersAreThoseOfAnotherQueue() throws IOException {
        String fast = "department: {en: Police}, lanes: [plain, fast]";
        String lanes =
                GOOD.replace("department: {en: Police}", fast)
                        .replace("name: {en: Fast}", "name: {en: Fast}, prefix: Y");
        assertRefused(
                lanes.replace(
                        "{id: desk, name: {en: Desk}}", "{id: desk, name: {en: Desk}, prefix: YA}"),
                "lanes[1].prefix",
                "makes \"YA\" in queue \"travel\", like queue \"desk\"");
        assertRefused(
                lanes.replace("prefix: A", "prefix: ABC"),
                "lanes[1].prefix",
                "more than 3 letters");
    }

    @Test
    void shouldTellTheMistakesOfSeveralRecordsAtOnce() throws IOException {
        Path file = folder.resolve("hall.yaml");
        Files.writeString(
                file,
                GOOD.replace("service: 8m", "service: soon").replace("timezone:", "timezon:")
                        + "rules: {recalls: -1, order: {lanes: fair}}\n");
        ConfigException failure = assertThrows(ConfigException.class, () -> HallConfig.read(file));
        assertEquals(
                List.of(
                        "timezon",
                        "queues[0].service",
                        "rules.order.lanes",
                        "rules.recalls",
                        "timezone"),
                failure.problems().stream().map(ConfigException.Problem::key).toList());
    }

    @Test
    void shouldRefuseAKeyThatIsThereTwice() throws IOException {
        assertRefused(GOOD + "id: again\n", "id", "(line 16) is there twice");
    }

    @Test
    void shouldNameTheLineOfMalformedYaml() throws IOException {
        assertRefused("id: test\nname: {en: Test\nzones: [", "name.en", "(line 3) while parsing");
        assertRefused("id: test\n  name: Test\n", "id", "(line 2) mapping values are not allowed");
    }

    @Test
    void shouldRefuseAnEmptyFile() throws IOException {
        assertRefused("", "", "");
    }

    @Test
    void shouldRefuseAFileThatThereIsNot() {
        Path file = folder.resolve("none.yaml");
        ConfigException failure = assertThrows(ConfigException.class, () -> HallConfig.read(file));
        assertEquals(file + ": there is no such file", failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"zones", "lanes", "pause-reasons", "queues", "matters", "counters", "languages"})
    void shouldRefuseAnEmptyItemOfAList(String key) throws IOException {
        String yaml = GOOD.replaceAll("(?m)^" + key + ":.*\\n( .*\\n)*", "") + key + ": [~]\n";
        assertRefused(yaml, key + "[0]", "is empty");
    }

    @Test
    void shouldNameEveryMistakeAtOnce() throws IOException {
        String yaml = GOOD.replace("zone: west", "zone: east").replace("prefix: A", "prefix: O");
        Path file = folder.resolve("hall.yaml");
        Files.writeString(file, yaml);
        ConfigException failure = assertThrows(ConfigException.class, () -> HallConfig.read(file));
        assertEquals(2, failure.problems().size());
    }

    private void assertRefused(String yaml, String key, String reason) {
        ConfigException failure = assertThrows(ConfigException.class, () -> read(yaml));
        assertTrue(
                failure.problems().stream()
                        .anyMatch(
                                problem ->
                                        problem.file().equals(folder.resolve("hall.yaml"))
                                                && problem.key().equals(key)
                                                && problem.reason().contains(reason)),
                failure::getMessage);
    }
}
