package io.jiaohao.server.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.people.Person;
import io.jiaohao.server.people.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is led to another site by signing in. */
class LandingTest {
    private static final HallId USUAL = new HallId("first");
    private static final Person ANYWHERE = new Person("li", "李丽", Role.GUIDE, Set.of());

    @ParameterizedTest
    @ValueSource(strings = {"/live", "/day?day=2026-07-01&period=week", "/live?hall=north-2"})
    void shouldGoToAPageOfTheSite(String page) {
        assertEquals(page, Landing.of(page, ANYWHERE, USUAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/live/../..//evil.example",
                "/live\r\nSet-Cookie: a=b",
                "live",
                "",
                "/",
                "/sign-in?to=/live",
                "/live?to=https://evil.example",
                "/live#x"
            })
    void shouldGoNowhereElse(String asked) {
        assertEquals("/live", Landing.of(asked, ANYWHERE, USUAL));
    }

    @Test
    void shouldGoToTheHallWhereTheRoleCounts() {
        Person north =
                new Person(
                        "li", "李丽", Role.GUIDE, Set.of(new HallId("south"), new HallId("north")));
        assertEquals("/live?hall=north", Landing.of(null, north, USUAL));
    }
}
