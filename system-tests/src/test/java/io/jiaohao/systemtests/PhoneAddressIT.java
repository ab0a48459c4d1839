package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The addresses of a ticket's page, asked by a program: privacy, who may order what, limits. */
class PhoneAddressIT {
    private static final String NOWHERE = "/t/yunxi/AAAAAAAAAAAAAAAAAAAAAA";
    private static final int ORDERS_PER_MINUTE = 12;

    @TempDir static Path data;
    private static DemoHall hall;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        hall = DemoHall.start(data);
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    private static String path(JsonNode ticket) {
        return URI.create(ticket.path("link").asText()).getPath();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(
                    request.timeout(Patience.SOON.limit()).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(hall.server().http(path)));
    }

    private static HttpResponse<String> order(String path, String name, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(hall.server().http(path + "/act/" + name))
                        .header("content-type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("score=4"));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static String state(JsonNode ticket) {
        return hall.find(ticket).path("state").asText();
    }

    @Test
    void shouldBeNobodysButTheHolders() {
        JsonNode ticket = hall.take("pension");
        HttpResponse<String> page = get(path(ticket));
        assertEquals(200, page.statusCode());
        assertEquals("no-store", page.headers().firstValue("cache-control").orElse(""));
        assertEquals("no-referrer", page.headers().firstValue("referrer-policy").orElse(""));
        String policy = page.headers().firstValue("content-security-policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none';"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertTrue(page.headers().firstValue("set-cookie").isEmpty());
    }

    /** 22 places of 64 letters are 132 bits, of which 128 are random. */
    @Test
    void shouldHaveASecretThatNobodyGuesses() {
        String secret = path(hall.take("pension")).replaceAll(".*/", "");
        assertEquals(22, secret.length(), secret);
    }

    @Test
    void shouldTellNothingBehindAnAddressOfAnotherDay() {
        HttpResponse<String> page = get(NOWHERE);
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("这张号票今天无效"), page.body());
        assertFalse(page.body().contains("data-path"), page.body());
        assertEquals(404, get(NOWHERE + "/live").statusCode());
        assertEquals(404, order(NOWHERE, "cancel").statusCode());
        assertEquals(404, get("/t/nowhere/at-all").statusCode());
    }

    @Test
    void shouldRefuseWhatAnotherSitesPageSends() {
        JsonNode ticket = hall.take("pension");
        for (String[] headers :
                List.of(
                        new String[] {"sec-fetch-site", "cross-site"},
                        new String[] {"sec-fetch-site", "same-site"},
                        new String[] {"origin", "https://example.org"})) {
            assertEquals(403, order(path(ticket), "cancel", headers).statusCode(), headers[1]);
        }
        assertEquals("waiting", state(ticket));
        assertEquals(
                303, order(path(ticket), "cancel", "sec-fetch-site", "same-origin").statusCode());
        assertEquals("cancelled", state(ticket));
    }

    @Test
    void shouldDoTheSameOrderOnce() {
        JsonNode ticket = hall.take("pension");
        hall.take("pension");
        assertEquals(303, order(path(ticket), "defer").statusCode());
        long seq = hall.seq();
        HttpResponse<String> again = order(path(ticket), "defer");
        assertEquals(303, again.statusCode(), "the network has sent it twice");
        assertEquals(seq, hall.seq());
    }

    @Test
    void shouldSayInWordsWhatCannotBeDone() {
        JsonNode ticket = hall.take("pension");
        HttpResponse<String> refused = order(path(ticket), "rate");
        assertEquals(409, refused.statusCode());
        String sentence = "Ticket %s cannot be rated".formatted(ticket.path("number").asText());
        assertTrue(refused.body().contains(sentence), refused.body());
        assertEquals(400, order(path(ticket), "fly").statusCode());
    }

    @Test
    void shouldLimitTheOrdersOfOneLink() {
        JsonNode ticket = hall.take("pension");
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i <= ORDERS_PER_MINUTE; i++) {
            answers.add(order(path(ticket), "rate").statusCode());
        }
        assertEquals(429, answers.get(ORDERS_PER_MINUTE), answers.toString());
        assertEquals(409, order(path(hall.take("pension")), "rate").statusCode(), "another's");
    }
}
