package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.systemtests.SiteClient.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a server with two halls the API tells to whom. */
class ApiHallsIT {
    @TempDir static Path folder;
    @TempDir static Path data;
    private static ServerProcess server;
    private static SiteClient admin;

    @BeforeAll
    static void start() {
        HallFiles files =
                HallFiles.copyTo(folder)
                        .replace("server.yaml", "[hall.yaml]", "[hall.yaml, branch.yaml]");
        files.write("branch.yaml", files.read("hall.yaml").replace("id: yunxi", "id: branch"));
        server = ServerProcess.start(files.file("server.yaml"), data, 0);
        admin = SiteClient.of(server, "administrator", "demo-administrator");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String key(String... halls) {
        Map<String, ?> input =
                Map.of("name", "t", "scopes", List.of("hall:read"), "halls", List.of(halls));
        return admin.post("/people/act/make-key", input).json().path("secret").asText();
    }

    private static Answer get(String path, String key) {
        return new SiteClient(server).get("/api/v1" + path, "authorization", "Bearer " + key);
    }

    private static List<String> listed(String key) {
        Answer answer = get("/halls", key);
        assertEquals(200, answer.status());
        return answer.json().path("halls").findValuesAsText("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yunxi", "branch"})
    void shouldListTheHallOfAKeyAlone(String hall) {
        assertEquals(List.of(hall), listed(key(hall)));
    }

    @Test
    void shouldListAllHallsToAKeyForAll() {
        assertEquals(List.of("yunxi", "branch"), listed(key()));
    }

    @Test
    void shouldRefuseAKeyInAHallThatItIsNotFor() {
        String key = key("branch");
        assertEquals(403, get("/hall", key).status());
        assertEquals(403, get("/hall?hall=yunxi", key).status());
        assertEquals(200, get("/hall?hall=branch", key).status());
    }

    @ParameterizedTest
    @CsvSource({"clerk,403", "guide,403", "supervisor,200", "administrator,200"})
    void shouldTellWhoIsAtAWindowToThoseWhoMayKnow(String person, int status) {
        SiteClient client = SiteClient.of(server, person, "demo-" + person);
        for (String path : List.of("/hall", "/counters", "/snapshot", "/events/history")) {
            assertEquals(status, client.get("/api/v1" + path).status(), path);
        }
        assertEquals(200, client.get("/api/v1/tickets").status());
    }
}
