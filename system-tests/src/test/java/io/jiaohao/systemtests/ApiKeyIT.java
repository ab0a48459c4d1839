package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.systemtests.SiteClient.Answer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of the API, by what needs one already: the server's figures, asked for from elsewhere. */
class ApiKeyIT {
    private static final int OK = 200;

    @TempDir static Path folder;
    @TempDir static Path data;
    private static SiteHall hall;
    private static SiteClient admin;

    @BeforeAll
    static void start() {
        hall = SiteHall.start(folder, data, "people: {key-rate: {per-second: 1, burst: 5}}");
        admin = hall.administrator();
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    private static String key(String scope) {
        return admin.post("/people/act/make-key", Map.of("name", "t", "scopes", List.of(scope)))
                .json()
                .path("secret")
                .asText();
    }

    /** As a proxy passes it on. */
    private static Answer metrics(String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "x-forwarded-for";
        all[headers.length + 1] = "203.0.113.7";
        return new SiteClient(hall.server()).get("/metrics", all);
    }

    private static Answer metricsWith(String key) {
        return metrics("authorization", "Bearer " + key);
    }

    private static void assertProblem(Answer answer, int status, String reason) {
        assertEquals(status, answer.status());
        assertEquals("application/problem+json", answer.header("content-type"));
        assertEquals(status, answer.json().path("status").asInt());
        assertEquals(reason, answer.reason());
        assertTrue(answer.json().has("title") && answer.json().has("type"));
    }

    @Test
    void shouldShowItsFiguresToItsOwnMachineWithoutAKey() {
        assertEquals(OK, new SiteClient(hall.server()).get("/metrics").status());
    }

    @Test
    void shouldAskOthersForAKeyOfThatScope() {
        assertProblem(metrics(), 401, "unauthenticated");
        assertEquals("Bearer realm=\"jiaohao\"", metrics().header("www-authenticate"));
        assertEquals(OK, metricsWith(key("metrics:read")).status());
        assertProblem(metricsWith(key("hall:read")), 403, "not_allowed");
        assertProblem(metricsWith("jh_00000000_" + "x".repeat(43)), 401, "unauthenticated");
        assertProblem(metricsWith("nonsense"), 401, "unauthenticated");
    }

    @Test
    void shouldLeaveHealthOpenToAll() {
        SiteClient anybody = new SiteClient(hall.server());
        assertEquals("ok\n", anybody.get("/healthz").response().body());
        assertEquals("ready\n", anybody.get("/readyz").response().body());
    }

    @Test
    void shouldTakeARevokedKeyNoMore() {
        String key = key("metrics:read");
        assertEquals(OK, metricsWith(key).status());
        String id = key.split("_")[1];
        assertEquals(OK, admin.post("/people/act/revoke-key", Map.of("id", id)).status());
        assertProblem(metricsWith(key), 401, "unauthenticated");
        Answer again = admin.post("/people/act/revoke-key", Map.of("id", id));
        assertEquals("no_such_key", again.reason());
    }

    @Test
    void shouldShowWhenAKeyWasUsedAndNeverItsSecret() {
        String key = key("metrics:read");
        metricsWith(key);
        String all = admin.get("/people/all").response().body();
        assertTrue(!all.contains(key.split("_", 3)[2]), "the secret is nowhere");
        for (JsonNode each : admin.get("/people/all").json().path("keys")) {
            if (key.contains(each.path("id").asText())) {
                assertTrue(each.path("used").asText().matches("20\\d\\d-\\d\\d-\\d\\d"));
            }
        }
    }

    /** As on a full disk: whoever only reads needs nothing written. */
    @Test
    void shouldLetAKeyReadWhenItsUseCannotBeMarked() throws SQLException {
        String key = key("metrics:read");
        String tables = "jdbc:sqlite:" + data.resolve("people.db");
        try (Connection connection = DriverManager.getConnection(tables);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout=5000");
            statement.execute(
                    "CREATE TRIGGER full BEFORE UPDATE ON api_key"
                            + " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
            try {
                assertEquals(OK, metricsWith(key).status());
            } finally {
                statement.execute("DROP TRIGGER full");
            }
        }
    }

    @Test
    void shouldSlowDownAKeyThatIsUsedTooOftenAndNoOther() {
        String key = key("metrics:read");
        Answer last = metricsWith(key);
        for (int i = 0; i < 50 && last.status() == OK; i++) {
            last = metricsWith(key);
        }
        assertProblem(last, 429, "too_fast");
        assertEquals("1", last.header("retry-after"));
        assertEquals(OK, metricsWith(key("metrics:read")).status());
    }

    @Test
    void shouldTakeAKeyOfTheCommandLineAtOnce() {
        String key = hall.command("api-key", "--name", "prometheus", "--scopes", "metrics:read");
        assertEquals(OK, metricsWith(key).status());
    }

    @Test
    void shouldLetInASignedInPersonWhoMayDoAsMuch() {
        Answer seen = admin.get("/metrics", "x-forwarded-for", "203.0.113.7");
        assertEquals(OK, seen.status());
    }

    @Test
    void shouldMakeNoKeyForAHallThatThereIsNot() {
        Answer made =
                admin.post(
                        "/people/act/make-key",
                        Map.of(
                                "name", "x",
                                "scopes", List.of("metrics:read"),
                                "halls", List.of("nowhere")));
        assertEquals("no_such_hall", made.reason());
        String[] words = "api-key --name x --scopes metrics:read --halls elsewhere".split(" ");
        Error refused = assertThrows(AssertionError.class, () -> hall.command(words));
        assertTrue(refused.getMessage().contains("--halls must be of"), refused::getMessage);
    }

    @Test
    void shouldKeepTheFiguresOfAllHallsFromAKeyForOne() {
        Map<String, ?> one =
                Map.of("name", "x", "scopes", List.of("metrics:read"), "halls", List.of("yunxi"));
        String key = admin.post("/people/act/make-key", one).json().path("secret").asText();
        assertProblem(metricsWith(key), 403, "not_allowed");
    }

    @Test
    void shouldKeepTheFiguresOfAllHallsFromAPersonForOne() {
        assertEquals(403, metricsFor("here", "--halls", "yunxi"));
        assertEquals(OK, metricsFor("everywhere"));
    }

    private static int metricsFor(String supervisor, String... halls) {
        List<String> words = new ArrayList<>(List.of("person", "--id", supervisor));
        words.addAll(List.of("--name", supervisor, "--role", "supervisor"));
        words.addAll(List.of(halls));
        SiteClient person = new SiteClient(hall.server());
        person.enter(supervisor, hall.command(words.toArray(String[]::new)), SiteHall.PASSWORD);
        return person.get("/metrics", "x-forwarded-for", "203.0.113.7").status();
    }
}
