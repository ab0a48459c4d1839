package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Who may use the API: keys with scopes, people with a session and its token, pages elsewhere. */
class ApiAccessIT {
    private static final String PAGE = "https://kiosk.example";

    @TempDir static Path folder;
    @TempDir static Path data;
    private static ServerProcess server;
    private static ApiClient api;
    private static ApiContract contract;

    @BeforeAll
    static void start() {
        HallFiles files =
                HallFiles.copyTo(folder)
                        .append("server.yaml", "api: {cors-origins: [\"%s\"]}".formatted(PAGE));
        server = ServerProcess.start(files.file("server.yaml"), data, 0);
        api = new ApiClient(server);
        contract = ApiContract.of(api);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String key(Set<String> scopes) {
        List<String> arguments =
                List.of(
                        "api-key",
                        "--name",
                        "test",
                        "--scopes",
                        String.join(",", scopes),
                        "--data",
                        data.toString());
        try (RunningProgram program = RunningProgram.start(Programs.SERVER, arguments)) {
            String line = program.awaitFirstLine();
            assertEquals(0, program.awaitExit());
            return "Bearer " + line.substring(line.indexOf(": ") + 2);
        }
    }

    private static String scope(ApiContract.Operation operation) {
        return operation.node().at("/security/0/key/0").asText();
    }

    private static ApiClient.Ask near(ApiContract.Operation operation) {
        String path = operation.path().replace("{ticket}", "20200101-A001");
        return operation.method().equals("GET")
                ? ApiClient.Ask.get(path)
                : ApiClient.Ask.post(path, "{}");
    }

    @TestFactory
    Stream<DynamicTest> shouldWantTheScopeThatIsDocumentedAndNoOther() {
        Map<String, List<ApiContract.Operation>> byScope =
                contract.operations().stream()
                        .filter(each -> !each.isOpen())
                        .collect(
                                Collectors.groupingBy(
                                        ApiAccessIT::scope,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        assertEquals(5, byScope.size(), () -> byScope.keySet().toString());
        return byScope.entrySet().stream()
                .map(
                        each ->
                                dynamicTest(
                                        each.getKey(),
                                        () ->
                                                assertScope(
                                                        each.getKey(),
                                                        byScope.keySet(),
                                                        each.getValue())));
    }

    private static void assertScope(
            String scope, Set<String> all, List<ApiContract.Operation> operations) {
        Set<String> others = new TreeSet<>(all);
        others.remove(scope);
        String right = key(Set.of(scope));
        String wrong = key(others);
        for (ApiContract.Operation operation : operations) {
            ApiClient.Ask ask = near(operation);
            ApiClient.Answer refused = api.send(ask.with("Authorization", wrong));
            assertEquals(403, refused.status(), operation::id);
            assertEquals("not_allowed", refused.json().path("reason").asText());
            contract.schema(operation.content(403, refused.type()).path("schema"))
                    .require(refused.json());
            if (!operation.form().equals("text/event-stream")) {
                int status = api.send(ask.with("Authorization", right)).status();
                assertTrue(
                        Set.of(200, 400, 404, 422).contains(status), operation.id() + " " + status);
            }
        }
    }

    /** A supervisor's browser, without the token of the page. */
    private static ApiClient.Ask signedIn(ApiClient.Ask ask, String cookie) {
        return ask.without("Authorization").with("Cookie", cookie);
    }

    @Test
    void shouldWantTheTokenOfThePageForAChangeOfAPerson() {
        String cookie = signIn();
        ApiClient.Answer session =
                new ApiClient(server, "").send(signedIn(ApiClient.Ask.get("/session"), cookie));
        String token = session.json().path("csrf").asText();
        ApiClient.Ask take =
                signedIn(ApiClient.Ask.post("/tickets", "{\"matter\":\"advice\"}"), cookie);

        assertEquals(200, api.send(signedIn(ApiClient.Ask.get("/hall"), cookie)).status());
        assertEquals(403, api.send(take).status());
        assertEquals(403, api.send(take.with("X-CSRF-Token", "guessed")).status());
        ApiClient.Answer taken = api.send(take.with("X-CSRF-Token", token));
        assertEquals(201, taken.status(), taken::text);
        assertEquals(401, api.send(take.without("Cookie")).status());
    }

    private static String signIn() {
        ApiClient.Ask ask =
                ApiClient.Ask.post(
                                "/sign-in",
                                "{\"id\":\"supervisor\",\"password\":\"demo-supervisor\"}")
                        .without("Authorization");
        ApiClient.Answer answer = new ApiClient(server, "").send(ask);
        assertEquals(200, answer.status(), answer::text);
        return answer.header("set-cookie").split(";")[0];
    }

    @Test
    void shouldKeepTheIdempotencyKeysOfCallersApart() {
        ApiClient.Ask take =
                ApiClient.Ask.post("/tickets", "{\"matter\":\"advice\"}")
                        .with("Idempotency-Key", "mine");
        JsonNode first = api.good(take);
        JsonNode other = api.good(take.with("Authorization", key(Set.of("tickets:write"))));
        assertNotEquals(first.path("id"), other.path("id"));
        assertEquals(first, api.good(take));
    }

    @Test
    void shouldLetThePagesOfANamedOriginUseIt() {
        ApiClient.Ask get = ApiClient.Ask.get("/hall");
        String allowed = "access-control-allow-origin";
        assertEquals(PAGE, api.send(get.with("Origin", PAGE)).header(allowed));
        ApiClient.Answer other = api.send(get.with("Origin", "https://elsewhere.example"));
        assertEquals(200, other.status(), other::text);
        assertEquals("", other.header(allowed));
        ApiClient.Answer preflight =
                api.send(
                        get.without("Authorization")
                                .by("OPTIONS")
                                .with("Origin", PAGE)
                                .with("Access-Control-Request-Method", "POST")
                                .with("Access-Control-Request-Headers", "idempotency-key"));
        assertEquals(204, preflight.status());
        assertEquals(PAGE, preflight.header(allowed));
        assertTrue(preflight.header("access-control-allow-headers").contains("Idempotency-Key"));
    }

    @Test
    void shouldSlowDownWhoAsksTooFast() {
        ApiClient.Ask ask =
                ApiClient.Ask.get("/halls").with("Authorization", key(Set.of("hall:read")));
        ApiClient.Answer answer = api.send(ask);
        for (int asked = 0; asked < 5_000 && answer.status() == 200; asked++) {
            answer = api.send(ask);
        }
        assertEquals(429, answer.status());
        assertEquals("too_fast", answer.json().path("reason").asText());
        assertTrue(answer.json().path("retry").asBoolean());
        assertEquals("1", answer.header("retry-after"));
    }
}
