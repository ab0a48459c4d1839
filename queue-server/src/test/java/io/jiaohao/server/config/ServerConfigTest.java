package io.jiaohao.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.protocol.link.ServerAddress;
import io.jiaohao.protocol.message.DeviceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code server.yaml}: what it means, who may come in, and that every mistake is named. */
class ServerConfigTest {
    private static final String HASH = SecretHash.of("secret", 1).toString();

    @TempDir private Path folder;

    @BeforeEach
    void writeHalls() throws IOException {
        Path sample = Path.of("..", "config", "street-office", "hall.yaml");
        String hall = Files.readString(sample);
        Files.writeString(folder.resolve("hall.yaml"), hall);
        Files.writeString(
                folder.resolve("other.yaml"), hall.replaceFirst("(?m)^id: .*$", "id: other"));
        Files.writeString(folder.resolve("same.yaml"), hall);
    }

    private ServerConfig read(String yaml) throws IOException {
        return read(yaml, ServerConfig.Options.NONE);
    }

    private ServerConfig read(String yaml, ServerConfig.Options options) throws IOException {
        Path file = folder.resolve("server.yaml");
        Files.writeString(file, yaml);
        return ServerConfig.read(file, options);
    }

    @Test
    void shouldRunOnOneMachineByDefault() throws IOException {
        ServerConfig config = read("demo-devices: 1\n");
        assertEquals("127.0.0.1", config.listen().bind());
        assertEquals(9_527, config.listen().devicePort());
        assertEquals(8_080, config.listen().httpPort());
        assertEquals(new ServerFile.Rate(1_000, 2_000), config.listen().limits().rate());
        assertEquals(
                new ConnectionsFile(10_000, 2_000, 1_000), config.listen().limits().connections());
        assertEquals(5, config.listen().limits().clerk().attempts());
        assertEquals(15, config.listen().limits().terminal().attempts());
        assertEquals(Duration.ofMinutes(1), config.listen().limits().clerk().lasting(0));
        assertEquals(Duration.ofMinutes(30), config.listen().limits().clerk().lasting(9));
        assertNull(config.listen().tls());
        assertEquals(folder.resolve("data"), config.keeping().data());
        assertEquals(1, config.halls().size());
    }

    @Test
    void shouldLetTheCommandLineBeatTheFile() throws IOException {
        ServerConfig config =
                read(
                        "device-port: 1000\nhttp-port: 1001\nnode: file\ndata: here\n",
                        new ServerConfig.Options(
                                "127.0.0.2",
                                0,
                                2,
                                folder.resolve("x"),
                                "line",
                                null,
                                Membership.Options.NONE));
        assertEquals("127.0.0.2", config.listen().bind());
        assertEquals(0, config.listen().devicePort());
        assertEquals(2, config.listen().httpPort());
        assertEquals(folder.resolve("x"), config.keeping().data());
        assertEquals("line", config.node());
    }

    @Test
    void shouldKeepItsJournalWhereItIsTold() throws IOException {
        assertNull(read("journal: sqlite\n").keeping().postgres());
        String url = "jdbc:postgresql://db/hall?password=geheim";
        assertEquals(url, read("journal: " + url + "\n").keeping().postgres());
        ServerConfig.Options line =
                new ServerConfig.Options(
                        null, null, null, null, null, url, Membership.Options.NONE);
        ServerConfig config = read("journal: sqlite\n", line);
        assertEquals(url, config.keeping().postgres());
        assertFalse(config.toString().contains("geheim"), config::toString);
    }

    @Test
    void shouldNotRepeatAWrongJournalWithItsPassword() {
        String wrong = "jdbc:mysql://db/hall?password=geheim";
        ServerConfig.Options line =
                new ServerConfig.Options(
                        null, null, null, null, null, wrong, Membership.Options.NONE);
        for (ConfigException refused :
                List.of(
                        assertThrows(ConfigException.class, () -> read("journal: " + wrong)),
                        assertThrows(ConfigException.class, () -> read("node: a", line)))) {
            assertTrue(refused.getMessage().contains("must be sqlite"), refused::getMessage);
            assertFalse(refused.getMessage().contains("geheim"), refused::getMessage);
        }
    }

    @Test
    void shouldListenToOthersWithTls() throws IOException {
        ServerConfig config = read("bind: 0.0.0.0\ntls: {certificate: c.pem, key: k.pem}\n");
        var tls = Objects.requireNonNull(config.listen().tls());
        assertEquals(folder.resolve("c.pem").toString(), tls.certificate());
        assertTrue(tls.http());
    }

    @Test
    void shouldListenToOthersInPlainTextWhereThatIsSaid() throws IOException {
        assertEquals("0.0.0.0", read("bind: 0.0.0.0\nallow-plaintext: true\n").listen().bind());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "halls: [] | halls | at least one hall file",
                "halls: [hall.yaml, same.yaml] | halls | two hall files have the id",
                "halls: hall.yaml | halls | must be a list",
                "device-port: 65536 | device-port | must be 0..65535, but was 65536",
                "device-port: -1 | device-port | must be 0..65535, but was -1",
                "http-port: 70000 | http-port | must be 0..65535, but was 70000",
                "http-port: many | http-port | must be a whole number",
                "journal: paper | journal | must be sqlite or like jdbc:postgresql:",
                "demo-devices: -1 | demo-devices | must be at least 0",
                "demo-clerks: -1 | demo-clerks | must be at least 0",
                "allow-plaintext: perhaps | allow-plaintext | must be true or false",
                "rate: {per-second: 0} | rate.per-second | must be at least 1, but was 0",
                "rate: {burst: 0} | rate.burst | must be at least 1, but was 0",
                "rate: {per-minute: 1} | rate.per-minute | there is no such key",
                "connections: {most: 0} | connections.most | must be at least 1, but was 0",
                "connections: {most: 9, unopened: 10} | connections.unopened | must be at most connections.most, 9",
                "pins: {attempts: 0} | pins.attempts | must be at least 1, but was 0",
                "pins: {lockout: 0s} | pins.lockout | must be at least 1s, but was 0s",
                "tls: {certificate: c.pem} | tls.key | is missing",
                "tls: {key: k.pem} | tls.certificate | is missing",
                "bind: no such host | bind | there is no address \"no such host\"",
                "bind: 0.0.0.0 | tls | is needed on 0.0.0.0, which is not loopback",
                "{bind: 0.0.0.0, demo-devices: 1, allow-plaintext: true} | demo-devices | are refused on 0.0.0.0",
                "{bind: 0.0.0.0, demo-clerks: 1, allow-plaintext: true} | demo-clerks | are refused on 0.0.0.0",
                "devices: [{kind: kiosk, key-hash: HASH}] | devices[0].id | is missing",
                "devices: [{id: k, key-hash: HASH}] | devices[0].kind | is missing",
                "devices: [{id: k, kind: kiosk}] | devices[0].key-hash | is missing",
                "devices: [{id: k, kind: toaster, key-hash: HASH}] | devices[0].kind | must be one of kiosk, terminal, display",
                "devices: [{id: k, kind: kiosk, key-hash: secret}] | devices[0].key-hash | must be pbkdf2:",
                "devices: [{id: k, kind: kiosk, key-hash: `pbkdf2:0:AA:AA`}] | devices[0].key-hash | must be pbkdf2:",
                "devices: [{id: k, kind: kiosk, key-hash: `pbkdf2:9:!:!`}] | devices[0].key-hash | must be pbkdf2:",
                "devices: [{id: k, kind: kiosk, key-hash: HASH, hall: moon}] | devices[0].hall | there is no hall \"moon\"",
                "devices: [{id: k, kind: kiosk, key-hash: HASH}, {id: k, kind: display, key-hash: HASH}] | devices[1].id | \"k\" is there twice",
                "{demo-devices: 1, devices: [{id: kiosk-1, kind: kiosk, key-hash: HASH}]} | devices[0].id | \"kiosk-1\" is there twice",
                "clerks: [{pin-hash: HASH}] | clerks[0].id | is missing",
                "clerks: [{id: wang}] | clerks[0].pin-hash | is missing",
                "clerks: [{id: wang, pin-hash: HASH}, {id: wang, pin-hash: HASH}] | clerks[1].id | \"wang\" is there twice",
                "{demo-clerks: 1, clerks: [{id: clerk-1, pin-hash: HASH}]} | clerks[0].id | \"clerk-1\" is there twice",
                "colour: red | colour | there is no such key",
            })
    void shouldNameFileKeyAndReason(String line, String key, String reason) {
        String yaml = line.replace("HASH", '"' + HASH + '"').replace('`', '"') + "\n";
        ConfigException failure = assertThrows(ConfigException.class, () -> read(yaml));
        ConfigException.Problem problem = failure.problems().get(0);
        assertEquals(folder.resolve("server.yaml"), problem.file());
        assertEquals(key, problem.key());
        assertTrue(problem.reason().contains(reason), problem::toString);
    }

    @Test
    void shouldNameTheHallFileThatThereIsNot() {
        ConfigException failure =
                assertThrows(ConfigException.class, () -> read("halls: [none.yaml]\n"));
        assertEquals(folder.resolve("none.yaml") + ": there is no such file", failure.getMessage());
    }

    @Test
    void shouldRefuseAKeyThatIsThereTwice() {
        ConfigException failure =
                assertThrows(ConfigException.class, () -> read("node: a\nnode: b\n"));
        assertTrue(
                failure.getMessage().contains("node: (line 2) is there twice"),
                failure::getMessage);
    }

    @Test
    void shouldReadItsHallsAgain() throws IOException {
        ServerConfig config = read("halls: [hall.yaml, other.yaml]\n");
        assertEquals(config.halls(), config.readHalls());
    }

    @Test
    void shouldKnowDemoDevicesByTheirKey() throws IOException {
        Credentials credentials = read("demo-devices: 2\ndemo-clerks: 2\n").credentials();
        Credentials.Device kiosk = credentials.device("kiosk-2", "demo-kiosk-2").orElseThrow();
        assertEquals(DeviceKind.KIOSK, kiosk.kind());
        assertTrue(credentials.device("kiosk-2", "demo-kiosk-1").isEmpty());
        assertTrue(credentials.device("kiosk-3", "demo-kiosk-3").isEmpty());
        assertTrue(credentials.wasKey("kiosk-2", "demo-kiosk-2"));
        assertTrue(credentials.device("kiosk-2", "demo-kiosk-2").isPresent(), "known by now");
        assertFalse(credentials.wasKey("kiosk-2", "demo-kiosk-1"));
        assertTrue(credentials.isPin("clerk-2", "1002"));
        assertFalse(credentials.isPin("clerk-2", "1001"));
        assertFalse(credentials.isPin("clerk-3", "1003"));
    }

    @Test
    void shouldBindADeviceToTheOnlyHall() throws IOException {
        String device = "devices: [{id: k, kind: kiosk, key-hash: \"" + HASH + "\"}]\n";
        ServerConfig one = read(device);
        assertEquals(
                one.halls().get(0).id(),
                one.credentials().device("k", "secret").orElseThrow().hall());
        ServerConfig two = read("halls: [hall.yaml, other.yaml]\n" + device);
        assertNull(two.credentials().device("k", "secret").orElseThrow().hall());
    }

    @Test
    void shouldBindADeviceToTheHallThatIsNamed() throws IOException {
        String device =
                "devices: [{id: k, kind: kiosk, hall: other, key-hash: \"" + HASH + "\"}]\n";
        ServerConfig config = read("halls: [hall.yaml, other.yaml]\n" + device);
        assertEquals(
                "other",
                Objects.requireNonNull(
                                config.credentials().device("k", "secret").orElseThrow().hall())
                        .value());
    }

    @Test
    void shouldJoinOthersOnlyOverADatabaseThatAllShare() throws Exception {
        String postgres = "jdbc:postgresql://db/jiaohao";
        List<ServerAddress> others = List.of(ServerAddress.parse("10.0.0.2:5701"));
        assertNull(read("demo-devices: 1\n").membership());
        assertEquals(
                new Membership("127.0.0.1", 5_701, 0, others),
                read("demo-devices: 1\n", cluster(postgres, 5_701, others)).membership());
        assertWrong(cluster(null, 5_701, others), "must be a database that all nodes share");
        assertWrong(cluster(postgres, null, others), "is needed where there are members");
    }

    private void assertWrong(ServerConfig.Options options, String message) {
        ConfigException wrong =
                assertThrows(ConfigException.class, () -> read("demo-devices: 1\n", options));
        assertTrue(wrong.getMessage().contains(message), wrong::getMessage);
    }

    private static ServerConfig.Options cluster(
            @Nullable String journal, @Nullable Integer port, List<ServerAddress> members) {
        Membership.Options cluster = new Membership.Options(port, members);
        return new ServerConfig.Options(null, null, null, null, null, journal, cluster);
    }
}
