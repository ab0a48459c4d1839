package io.jiaohao.systemtests;

import static io.jiaohao.systemtests.SiteHall.ADMIN;
import static io.jiaohao.systemtests.SiteHall.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.systemtests.SiteClient.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in at a server that was installed just now, over plain HTTP. */
class SignInIT {
    private static final String SUPERVISOR = "SUPERVISOR";
    private static final int SIGNED_IN = 200;
    private static final int NOT_SIGNED_IN = 401;
    private static final int FORBIDDEN = 403;

    @TempDir static Path folder;
    @TempDir static Path data;
    private static SiteHall hall;
    private static String first;
    private static SiteClient admin;
    private static int people;

    @BeforeAll
    static void start() {
        // everybody here comes from one address, which is locked out late
        hall = SiteHall.start(folder, data, "people: {address-attempts: 500}");
        first = hall.oneTimePassword();
        admin = hall.administrator();
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    /** Somebody new, who has chosen {@link SiteHall#PASSWORD}. */
    private static SiteClient person(String role) {
        String id = "person-" + ++people;
        return new SiteClient(hall.server()).enter(id, added(id, role), PASSWORD);
    }

    private static String added(String id, String role) {
        Answer added = admin.post("/people/act/add", SiteClient.person(id, role));
        assertEquals(SIGNED_IN, added.status(), added.response()::body);
        return added.json().path("secret").asText();
    }

    private static String last() {
        return "person-" + people;
    }

    private SiteClient somebody() {
        return new SiteClient(hall.server());
    }

    @Test
    void shouldTellTheFirstPasswordOnceAndKeepItNowhere() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(first), file::toString);
                assertFalse(bytes.contains(PASSWORD), file::toString);
            }
        }
    }

    @Test
    void shouldTakeTheFirstPasswordNoMoreOnceAnotherWasChosen() {
        assertEquals("wrong", somebody().signIn(ADMIN, first).reason());
    }

    @Test
    void shouldLetNobodyDoAnythingWithAOneTimePassword() {
        String id = "person-" + ++people;
        SiteClient client = somebody();
        JsonNode entered = client.signIn(id, added(id, "ADMINISTRATOR")).json();
        assertTrue(entered.path("passwordToChange").asBoolean());
        assertEquals("[]", client.get("/session").json().path("permissions").toString());
        assertEquals("password_to_change", client.get("/people/all").reason());
        Answer page = client.get("/people", "accept", "text/html");
        assertEquals("/sign-in?to=%2Fpeople", page.header("location"));
    }

    @ParameterizedTest
    @CsvSource({
        "short, too_short",
        "person-%d, wrong",
        "ONE-TIME, is_the_old_one",
    })
    void shouldRefuseAPasswordThatIsNoneOfOnesOwn(String chosen, String reason) {
        String id = "person-" + ++people;
        SiteClient client = somebody();
        String oneTime = added(id, "GUIDE");
        client.signIn(id, oneTime);
        String old = reason.equals("wrong") ? "not the old one" : oneTime;
        String wanted = chosen.equals("ONE-TIME") ? oneTime : chosen;
        Answer changed = client.post("/session/password", Map.of("old", old, "password", wanted));
        assertEquals(reason, changed.reason());
        assertTrue(client.get("/session").json().path("passwordToChange").asBoolean());
    }

    @Test
    void shouldTellPagesWhoIsSignedIn() {
        JsonNode session = person(SUPERVISOR).get("/session").json();
        assertEquals(last(), session.path("id").asText());
        assertEquals(SUPERVISOR, session.path("role").asText());
        assertTrue(session.path("permissions").toString().contains("\"STOP_HALL\""));
        assertFalse(session.path("permissions").toString().contains("MANAGE_PEOPLE"));
        assertEquals(NOT_SIGNED_IN, somebody().session());
    }

    @Test
    void shouldKeepTheCookieFromScriptsAndOtherSites() {
        person("CLERK");
        Answer in = somebody().signIn(last(), PASSWORD);
        String cookie = in.header("set-cookie");
        for (String wanted : new String[] {"httponly", "samesite=strict", "path=/"}) {
            assertTrue(cookie.toLowerCase(Locale.ROOT).contains(wanted), cookie);
        }
    }

    @Test
    void shouldGiveANewSessionAtEachSignIn() {
        SiteClient client = person("CLERK");
        String before = client.cookie();
        client.signIn(last(), PASSWORD);
        assertNotEquals(before, client.cookie());
        assertEquals(NOT_SIGNED_IN, somebody().withCookie(before).session(), "it is over");
    }

    @Test
    void shouldNotTakeACookieThatSomebodyElseChose() {
        person("CLERK");
        SiteClient victim = somebody().withCookie("chosen-by-an-attacker");
        victim.signIn(last(), PASSWORD);
        assertNotEquals("chosen-by-an-attacker", victim.cookie());
        assertEquals(NOT_SIGNED_IN, somebody().withCookie("chosen-by-an-attacker").session());
    }

    @Test
    void shouldSendWhoIsNotSignedInToTheSignIn() {
        Answer page = somebody().get("/people?hall=x", "accept", "text/html");
        assertEquals(302, page.status());
        assertEquals("/sign-in?to=%2Fpeople%3Fhall%3Dx", page.header("location"));
        assertEquals(NOT_SIGNED_IN, somebody().get("/people/all").status());
    }

    @Test
    void shouldRefuseWhatTheRoleDoesNotInclude() {
        SiteClient supervisor = person(SUPERVISOR);
        for (String path : new String[] {"/people", "/people/all", "/people/audit"}) {
            Answer refused = supervisor.get(path);
            assertEquals(FORBIDDEN, refused.status(), path);
            assertEquals("not_permitted", refused.reason());
        }
        Answer page = supervisor.get("/people", "accept", "text/html", "accept-language", "zh-CN");
        assertEquals(FORBIDDEN, page.status());
        assertTrue(page.response().body().contains("href=\"/live\""), "a way on");
        assertTrue(page.response().body().contains("lang=\"zh-CN\""));
        Answer english = supervisor.get("/people", "accept", "text/html");
        assertTrue(english.response().body().contains("lang=\"en\""));
        Answer act = supervisor.post("/people/act/add", SiteClient.person("x", "ADMINISTRATOR"));
        assertEquals("not_permitted", act.reason());
    }

    @Test
    void shouldRefuseAnAdministratorOfSomeHallsToManagePeople() {
        String id = "person-" + ++people;
        Map<String, Object> wanted = SiteClient.person(id, "ADMINISTRATOR");
        wanted.put("halls", List.of("yunxi"));
        String oneTime = admin.post("/people/act/add", wanted).json().path("secret").asText();
        SiteClient client = somebody().enter(id, oneTime, PASSWORD);
        for (String path : new String[] {"/people", "/people/all", "/people/audit"}) {
            assertEquals("not_permitted", client.get(path).reason(), path);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "origin, http://evil.example",
        "origin, null",
        "sec-fetch-site, cross-site",
        "sec-fetch-site, same-site"
    })
    void shouldRefuseAChangeFromAnotherSite(String header, String value) {
        SiteClient client = person("CLERK");
        Answer out = client.post("/sign-out", Map.of(), header, value);
        assertEquals(FORBIDDEN, out.status());
        assertEquals("foreign_request", out.reason());
        assertEquals(SIGNED_IN, client.session());
        Map<String, String> known = Map.of("id", last(), "password", PASSWORD);
        Answer in = somebody().post("/sign-in", known, header, value);
        assertEquals("foreign_request", in.reason(), "nor may it sign anybody in");
    }

    @Test
    void shouldRefuseAChangeWithoutTheSessionsToken() {
        SiteClient other = person("CLERK");
        SiteClient client = person("CLERK");
        String own = client.csrf();
        for (String token : new String[] {"", other.csrf(), own + "x"}) {
            assertEquals(
                    "foreign_request",
                    client.withToken(token).post("/sign-out", Map.of()).reason());
        }
        assertEquals(SIGNED_IN, client.withToken(own).post("/sign-out", Map.of()).status());
    }

    @Test
    void shouldRefuseASignInThatAFormCanSend() {
        Map<String, String> known = Map.of("id", ADMIN, "password", PASSWORD);
        Answer in = somebody().post("/sign-in", known, "content-type", "text/plain");
        assertEquals("foreign_request", in.reason());
    }

    @Test
    void shouldEndTheSessionAtTheSignOut() {
        SiteClient client = person("CLERK");
        String cookie = client.cookie();
        SiteClient elsewhere = SiteClient.of(hall.server(), last(), PASSWORD);
        assertEquals(SIGNED_IN, client.post("/sign-out", Map.of()).status());
        assertEquals(NOT_SIGNED_IN, somebody().withCookie(cookie).session());
        assertEquals(SIGNED_IN, elsewhere.session(), "only this one");
    }

    @Test
    void shouldEndAllSessionsWhereThatIsWanted() {
        SiteClient client = person("CLERK");
        SiteClient elsewhere = SiteClient.of(hall.server(), last(), PASSWORD);
        client.post("/sign-out", Map.of("everywhere", true));
        assertEquals(NOT_SIGNED_IN, elsewhere.session());
    }

    @Test
    void shouldEndAllSessionsWhenThePasswordIsChanged() {
        SiteClient client = person("CLERK");
        SiteClient elsewhere = SiteClient.of(hall.server(), last(), PASSWORD);
        Answer changed =
                client.post(
                        "/session/password",
                        Map.of("old", PASSWORD, "password", "another password"));
        assertEquals(SIGNED_IN, changed.status());
        assertEquals(NOT_SIGNED_IN, elsewhere.session());
        assertEquals(SIGNED_IN, client.session(), "but for a new one here");
        assertEquals("wrong", somebody().signIn(last(), PASSWORD).reason());
    }

    @Test
    void shouldEndAllSessionsOfWhoIsLockedAndLetNobodyInMeanwhile() {
        SiteClient client = person("CLERK");
        admin.post("/people/act/lock", Map.of("id", last()));
        assertEquals(NOT_SIGNED_IN, client.session());
        assertEquals("locked", somebody().signIn(last(), PASSWORD).reason());
        admin.post("/people/act/unlock", Map.of("id", last()));
        assertEquals(SIGNED_IN, SiteClient.of(hall.server(), last(), PASSWORD).session());
    }

    @Test
    void shouldEndTheSessionsOfWhomTheCommandLineGaveANewPassword() {
        SiteClient client = person("CLERK");
        String shown = hall.command("person", "--id", last(), "--role", "supervisor");
        assertEquals(NOT_SIGNED_IN, client.session());
        SiteClient anew = somebody().enter(last(), shown, "chosen after the reset");
        assertEquals(SUPERVISOR, anew.get("/session").json().path("role").asText());
    }

    @Test
    void shouldLockOutWhoGuesses() {
        person("CLERK");
        String id = last();
        for (int i = 0; i < 4; i++) {
            assertEquals("wrong", somebody().signIn(id, "guess number " + i).reason());
        }
        Answer fifth = somebody().signIn(id, "guess number 5");
        assertEquals("locked_out", fifth.reason());
        assertFalse(fifth.header("retry-after").isEmpty());
        assertEquals("locked_out", somebody().signIn(id, PASSWORD).reason());
        assertEquals(SIGNED_IN, admin.session(), "nobody else");
    }

    @Test
    void shouldTellWhoGuessesTheOldPasswordHowLongNoGuessIsHeard() {
        SiteClient client = person("CLERK");
        Map<String, String> guess = Map.of("old", "a guess", "password", "another password");
        for (int i = 0; i < 4; i++) {
            assertEquals("wrong", client.post("/session/password", guess).reason());
        }
        Answer fifth = client.post("/session/password", guess);
        assertEquals("locked_out", fifth.reason());
        assertTrue(fifth.json().path("seconds").asInt() > 1, fifth.response()::body);
        assertEquals(fifth.json().path("seconds").asText(), fifth.header("retry-after"));
    }

    @Test
    void shouldNotTakeNoHallForAllUnlessThatIsSaid() {
        Map<String, Object> wanted = SiteClient.person("person-" + ++people, "GUIDE");
        wanted.put("halls", List.of("yunxi"));
        admin.post("/people/act/add", wanted);
        wanted.put("halls", List.of());
        wanted.put("version", 1);
        assertEquals("halls_missing", admin.post("/people/act/change", wanted).reason());
        wanted.put("everywhere", true);
        assertEquals(SIGNED_IN, admin.post("/people/act/change", wanted).status());
    }

    @Test
    void shouldLeadToNoOtherSite() {
        person("CLERK");
        Map<String, String> input =
                Map.of("id", last(), "password", PASSWORD, "to", "//evil.example/live");
        assertEquals("/live", somebody().post("/sign-in", input).json().path("to").asText());
    }

    @ParameterizedTest
    @CsvSource({"{}", "[]", "{\"id\": 7}", "no json"})
    void shouldAnswerNonsenseWithBadRequest(String body) {
        assertEquals(400, SiteRequest.post(hall.server().http("/sign-in"), body));
    }

    @Test
    void shouldKeepWhoChangedWhat() {
        person("CLERK");
        admin.post("/people/act/lock", Map.of("id", last()));
        somebody().signIn("somebody-unknown-4711", "whatever it is");
        JsonNode of = admin.get("/people/audit?person=" + last()).json().path("entries");
        assertEquals("person-lock", of.get(0).path("action").asText());
        assertEquals(ADMIN, of.get(0).path("actor").asText());
        assertEquals("LOCAL", of.get(0).path("origin").asText());
        assertEquals("password-change", of.get(1).path("action").asText());
        String all = admin.get("/people/audit").response().body();
        assertFalse(all.contains("4711"), "what an unknown person typed is kept nowhere");
        String day = admin.get("/people/audit?day=2001-01-01").response().body();
        assertTrue(day.contains("\"entries\":[]"), day);
    }
}
