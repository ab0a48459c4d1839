package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every operation of the served document, with valid and invalid input, on a running server. */
class ApiContractIT {
    private static final String PROBLEM = "application/problem+json";
    private static final int MOST_BYTES = 65_536;

    @TempDir static Path folder;
    @TempDir static Path data;
    private static DemoHall hall;
    private static ApiClient api;
    private static ApiContract contract;
    private static String waiting; // id of a ticket that stays

    @BeforeAll
    static void start() {
        HallFiles files =
                HallFiles.copyTo(folder)
                        .append(
                                "server.yaml",
                                "people: {key-rate: {per-second: 5000, burst: 5000}}");
        hall = DemoHall.of(ServerProcess.start(files.file("server.yaml"), data, 0));
        api = new ApiClient(hall.server());
        contract = ApiContract.of(api);
        ApiDay.play(hall);
        waiting = hall.take("advice").path("id").asText();
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    /** Good input of those operations that need some. */
    private static final Map<String, Supplier<ApiClient.Ask>> GOOD =
            Map.of(
                    "takeTicket",
                    () ->
                            ApiClient.Ask.post(
                                    "/tickets",
                                    "{\"matter\":\"advice\",\"lane\":\"ordinary\",\"language\":\"en\"}"),
                    "findTicket",
                    () -> ApiClient.Ask.get("/tickets/" + waiting),
                    "cancelTicket",
                    () -> change(hall.take("advice").path("id").asText(), "cancel", "{}"),
                    "checkInTicket",
                    () -> change(ApiDay.missed(hall, "advice"), "check-in", ""),
                    "rateTicket",
                    () ->
                            change(
                                    ApiDay.done(hall, "advice"),
                                    "rate",
                                    "{\"score\":5,\"reasons\":[\"friendly\"]}"),
                    "readPeriodReport",
                    () -> ApiClient.Ask.get("/reports/period?kind=month"));

    private static ApiClient.Ask change(String ticket, String what, String body) {
        ApiClient.Ask ask = ApiClient.Ask.post("/tickets/" + ticket + "/" + what, body);
        return body.isEmpty() ? ask.without("Content-Type") : ask;
    }

    private static ApiClient.Ask good(ApiContract.Operation operation) {
        return GOOD.getOrDefault(operation.id(), () -> ApiClient.Ask.get(operation.path())).get();
    }

    /** The same without anything that the good one needs done before: it will not come so far. */
    private static ApiClient.Ask near(ApiContract.Operation operation) {
        String path = operation.path().replace("{ticket}", waiting);
        return operation.method().equals("GET")
                ? ApiClient.Ask.get(path)
                : ApiClient.Ask.post(
                        path, operation.id().equals("rateTicket") ? "{\"score\":5}" : "{}");
    }

    private static Stream<ApiContract.Operation> operations() {
        return contract.operations().stream();
    }

    private static Stream<ApiContract.Operation> guarded() {
        return operations().filter(each -> !each.isOpen());
    }

    private static Stream<ApiContract.Operation> changing() {
        return operations().filter(each -> each.method().equals("POST"));
    }

    @TestFactory
    Stream<DynamicTest> shouldAnswerGoodInputAsDocumented() {
        return operations()
                .map(each -> dynamicTest(each.id(), () -> assertAnswers(each, good(each))));
    }

    private static void assertAnswers(ApiContract.Operation operation, ApiClient.Ask ask) {
        JsonNode content = operation.content(operation.success(), operation.form());
        if (operation.form().equals("text/event-stream")) {
            assertStreams(content, ask);
            return;
        }
        ApiClient.Answer answer = api.send(ask);
        assertEquals(operation.success(), answer.status(), answer::text);
        assertEquals(operation.form(), answer.type());
        if (content.has("x-lines")) {
            ApiSchema line = contract.schema(content.path("x-lines"));
            List<String> lines = api.lines("?snapshot=true");
            lines.forEach(each -> line.require(ApiClient.json(each)));
            assertTrue(lines.size() > 20);
        } else {
            contract.schema(content.path("schema")).require(answer.json());
        }
    }

    private static void assertStreams(JsonNode content, ApiClient.Ask ask) {
        for (String query : List.of("", "?after=0")) {
            try (ApiFollower live = api.follow(ask.to(ask.path() + query))) {
                ApiFollower.Sent sent;
                do {
                    sent = live.next();
                    JsonNode schema = content.path("x-events").path(sent.name());
                    assertFalse(schema.isMissingNode(), sent.name());
                    contract.schema(schema).require(sent.json());
                } while (!sent.name().equals("hall.tick"));
            }
        }
    }

    @Test
    void shouldHaveExamplesThatFit() {
        changing()
                .forEach(
                        each -> {
                            JsonNode content =
                                    each.node().at("/requestBody/content/application~1json");
                            if (content.has("example")) {
                                contract.schema(content.path("schema"))
                                        .require(content.path("example"));
                            }
                        });
    }

    @Test
    void shouldSayWhereATakenTicketIs() {
        ApiClient.Answer taken = api.send(GOOD.get("takeTicket").get());
        String location = taken.header("location");
        assertTrue(location.startsWith("/api/v1/tickets/"), location);
        JsonNode found = api.good(ApiClient.Ask.get(location.substring("/api/v1".length())));
        assertEquals(taken.json().path("number"), found.path("number"));
        assertTrue(taken.json().path("link").asText().startsWith("http://"));
        assertFalse(found.has("link"), "it is the holder's");
        JsonNode numbered =
                api.good(
                        ApiClient.Ask.get(
                                "/tickets?number=" + taken.json().path("number").asText()));
        assertEquals(found.path("id"), numbered.at("/tickets/0/id"));
    }

    private static ApiClient.Answer assertRefused(
            ApiContract.Operation operation, ApiClient.Ask ask, int status) {
        ApiClient.Answer answer = api.send(ask.with("Accept-Language", "en-GB, zh;q=0.5"));
        assertEquals(status, answer.status(), () -> ask + " " + answer.text());
        assertEquals(PROBLEM, answer.type());
        JsonNode problem = answer.json();
        contract.schema(operation.content(status, PROBLEM).path("schema")).require(problem);
        assertEquals(status, problem.path("status").asInt());
        String sentence = problem.path("title").asText() + problem.path("detail").asText();
        assertTrue(sentence.codePoints().allMatch(each -> each < 0x80), sentence);
        return answer;
    }

    @TestFactory
    Stream<DynamicTest> shouldRefuseEveryBodyThatDoesNotFit() {
        return changing().flatMap(ApiContractIT::brokenBodies);
    }

    private static Stream<DynamicTest> brokenBodies(ApiContract.Operation operation) {
        ApiClient.Ask near = near(operation);
        ApiSchema schema = contract.schema(operation.body());
        ObjectNode good =
                (ObjectNode)
                        ApiClient.json(
                                operation.id().equals("takeTicket")
                                        ? "{\"matter\":\"advice\"}"
                                        : near.body());
        schema.require(good);
        return new ApiMutations(contract)
                .of(good, operation.body()).entrySet().stream()
                        .map(
                                broken ->
                                        dynamicTest(
                                                operation.id() + ": " + broken.getKey(),
                                                () -> {
                                                    assertFalse(schema.fits(broken.getValue()));
                                                    assertRefused(
                                                            operation,
                                                            near.saying(
                                                                    broken.getValue().toString()),
                                                            422);
                                                }));
    }

    @TestFactory
    Stream<DynamicTest> shouldRefuseWhatIsNoJsonObject() {
        return changing()
                .flatMap(
                        each ->
                                Stream.of(
                                        says(each, "not json", "{\"matter\":", 400),
                                        says(each, "two values", "{} {}", 400),
                                        says(each, "twice", "{\"a\":1,\"a\":1}", 400),
                                        says(each, "a list", "[]", 422),
                                        says(each, "a text", "\"x\"", 422),
                                        says(each, "null", "null", 422),
                                        says(
                                                each,
                                                "too large",
                                                "{\"matter\":\"%s\"}"
                                                        .formatted("x".repeat(MOST_BYTES)),
                                                413)));
    }

    private static DynamicTest says(
            ApiContract.Operation operation, String what, String body, int status) {
        return dynamicTest(
                operation.id() + ": " + what,
                () -> assertRefused(operation, near(operation).saying(body), status));
    }

    @TestFactory
    Stream<DynamicTest> shouldTakeJsonAlone() {
        return changing()
                .flatMap(
                        each ->
                                Stream.of("text/plain", "application/x-www-form-urlencoded", "")
                                        .map(type -> ofType(each, type)));
    }

    private static DynamicTest ofType(ApiContract.Operation operation, String type) {
        ApiClient.Ask untyped = near(operation).without("Content-Type");
        return dynamicTest(
                operation.id() + ": " + type,
                () ->
                        assertRefused(
                                operation,
                                type.isEmpty() ? untyped : untyped.with("Content-Type", type),
                                415));
    }

    @TestFactory
    Stream<DynamicTest> shouldRefuseEveryParameterThatCannotBe() {
        return guarded()
                .flatMap(
                        operation ->
                                operation.parameters("query").stream()
                                        .flatMap(each -> brokenParameters(operation, each)));
    }

    private static Stream<DynamicTest> brokenParameters(
            ApiContract.Operation operation, JsonNode parameter) {
        String name = parameter.path("name").asText();
        ApiClient.Ask near = near(operation);
        Stream<DynamicTest> wrong =
                ApiMutations.parameter(contract.resolved(parameter.path("schema")))
                        .entrySet()
                        .stream()
                        .map(
                                broken ->
                                        refuses(
                                                operation,
                                                name + " " + broken.getKey(),
                                                near.to(
                                                        near.path()
                                                                + "?"
                                                                + name
                                                                + "="
                                                                + broken.getValue())));
        String twice = "?%s=1&%s=1".formatted(name, name);
        return Stream.concat(
                wrong,
                Stream.of(refuses(operation, name + " twice", near.to(near.path() + twice))));
    }

    private static DynamicTest refuses(
            ApiContract.Operation operation, String what, ApiClient.Ask ask) {
        return dynamicTest(operation.id() + ": " + what, () -> assertRefused(operation, ask, 400));
    }

    @TestFactory
    Stream<DynamicTest> shouldWantEveryParameterThatItNeeds() {
        return guarded()
                .flatMap(
                        operation ->
                                operation.parameters("query").stream()
                                        .filter(each -> each.path("required").asBoolean())
                                        .map(
                                                each ->
                                                        refuses(
                                                                operation,
                                                                "without "
                                                                        + each.path("name")
                                                                                .asText(),
                                                                near(operation))));
    }

    @TestFactory
    Stream<DynamicTest> shouldRefuseParametersThatItDoesNotHave() {
        return guarded()
                .map(
                        each ->
                                refuses(
                                        each,
                                        "unheard of",
                                        near(each).to(near(each).path() + "?unheardOf=1")));
    }

    @TestFactory
    Stream<DynamicTest> shouldWantAnIdempotencyKeyForEveryChange() {
        return changing()
                .flatMap(
                        each ->
                                Stream.of("", "\"", "a b", "x".repeat(65))
                                        .map(key -> withKey(each, key)));
    }

    private static DynamicTest withKey(ApiContract.Operation operation, String key) {
        ApiClient.Ask ask = near(operation);
        if (operation.id().equals("takeTicket")) {
            ask = ask.saying("{\"matter\":\"advice\"}");
        }
        return refuses(
                operation,
                "key " + key,
                key.isEmpty() ? ask.without("Idempotency-Key") : ask.with("Idempotency-Key", key));
    }

    @TestFactory
    Stream<DynamicTest> shouldKnowItsTicketsHallsMethodsAndForms() {
        return guarded().flatMap(ApiContractIT::usual);
    }

    private static Stream<DynamicTest> usual(ApiContract.Operation operation) {
        ApiClient.Ask near = near(operation);
        Stream.Builder<DynamicTest> tests = Stream.builder();
        if (!operation.id().equals("halls")) {
            tests.add(asks(operation, "no hall", near.to(near.path() + "?hall=none"), 404));
        }
        if (operation.path().contains("{ticket}")) {
            String path = near.path().replace(waiting, "20200101-A001");
            tests.add(asks(operation, "no ticket", near.to(path), 404));
        }
        tests.add(asks(operation, "no form", near.with("Accept", "image/png"), 406));
        tests.add(asks(operation, "no key", near.without("Authorization"), 401));
        tests.add(asks(operation, "wrong key", near.with("Authorization", "Bearer x"), 401));
        tests.add(dynamicTest(operation.id() + ": methods", () -> assertMethods(operation, near)));
        return tests.build();
    }

    private static DynamicTest asks(
            ApiContract.Operation operation, String what, ApiClient.Ask ask, int status) {
        return dynamicTest(
                operation.id() + ": " + what, () -> assertRefused(operation, ask, status));
    }

    private static void assertMethods(ApiContract.Operation operation, ApiClient.Ask near) {
        List<String> known = contract.methods(operation.path());
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
            if (!known.contains(method)) {
                String allow = assertRefused(operation, near.by(method), 405).header("allow");
                assertEquals(String.join(", ", known), allow);
            }
        }
    }

    @Test
    void shouldRefuseWhatTheHallRefuses() {
        ApiContract.Operation cancel =
                operations()
                        .filter(each -> each.id().equals("cancelTicket"))
                        .findAny()
                        .orElseThrow();
        ApiClient.Ask ask = GOOD.get("cancelTicket").get();
        api.good(ask);
        ApiClient.Ask again = ask.with("Idempotency-Key", "another");
        assertEquals(
                "wrong_state", assertRefused(cancel, again, 409).json().path("reason").asText());
    }

    private static ApiContract.Operation operation(String id) {
        return operations().filter(each -> each.id().equals(id)).findAny().orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> shouldNotReportATimeThatTheHallDidNotHave() {
        return Stream.of("day", "week", "month", "quarter", "year")
                .map(kind -> "/reports/period?kind=" + kind + "&day=2001-02-03")
                .map(
                        path ->
                                asks(
                                        operation("readPeriodReport"),
                                        path,
                                        ApiClient.Ask.get(path),
                                        404));
    }

    @Test
    void shouldSayWhichDayTheHallDidNotHave() {
        ApiClient.Ask ask = ApiClient.Ask.get("/reports/day?day=2001-02-03");
        JsonNode problem = assertRefused(operation("readDayReport"), ask, 404).json();
        assertEquals("unknown_day", problem.path("reason").asText());
        assertEquals("day", problem.path("where").asText());
    }

    @TestFactory
    Stream<DynamicTest> shouldRefuseDaysBeyondTheCalendar() {
        return Stream.of("%2B999999999-12-31", "-999999999-01-01")
                .map(day -> "/reports/period?kind=week&day=" + day)
                .map(path -> refuses(operation("readPeriodReport"), path, ApiClient.Ask.get(path)));
    }

    @Test
    void shouldReportWhatTheDayCameToWithoutClerks() {
        JsonNode day = api.good(ApiClient.Ask.get("/reports/day"));
        assertTrue(day.at("/whole/tickets/taken").asInt() > 0);
        assertTrue(day.at("/head/running").asBoolean());
        assertFalse(day.at("/places/windows").isEmpty());
        assertEquals(List.of(), day.findValues("clerks"));
        assertEquals(List.of(), day.findValues("clerk"));
        assertEquals(List.of(), day.findValues("staff"));
        assertEquals(List.of(), day.findValues("detail"));
    }

    @Test
    void shouldAnswerUnknownAddressesWithAProblem() {
        for (String path : List.of("/nothing", "/", "/tickets/a/b/c")) {
            ApiClient.Answer answer = api.send(ApiClient.Ask.get(path));
            assertEquals(404, answer.status(), path);
            assertEquals("unknown_address", answer.json().path("reason").asText());
        }
    }

    @Test
    void shouldNotLetOtherPagesUseItUnlessTheyAreNamed() {
        ApiClient.Answer answer =
                api.send(ApiClient.Ask.get("/hall").with("Origin", "https://elsewhere.example"));
        assertEquals("", answer.header("access-control-allow-origin"));
    }
}
