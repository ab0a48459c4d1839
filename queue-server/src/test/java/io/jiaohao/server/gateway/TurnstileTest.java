package io.jiaohao.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.config.ConnectionsFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Six connections in all, four from one address, three without a session. */
class TurnstileTest {
    private final List<Turnstile.Limit> hits = new ArrayList<>();
    private final List<String> madeRoom = new ArrayList<>();
    private final Turnstile turnstile = new Turnstile(new ConnectionsFile(6, 4, 3), hits::add);

    private Optional<Turnstile.Pass> enter(String address, String name) {
        return turnstile.enter(address, () -> madeRoom.add(name));
    }

    private Turnstile.Pass opened(String address, String name) {
        Turnstile.Pass pass = enter(address, name).orElseThrow();
        pass.opened();
        return pass;
    }

    @Test
    void shouldLetTheLongestSilentOneMakeRoom() {
        enter("a", "a1");
        enter("a", "a2");
        enter("a", "a3");
        assertTrue(enter("a", "a4").isPresent());
        assertEquals(List.of("a1"), madeRoom);
        assertEquals(List.of(Turnstile.Limit.UNOPENED), hits);
        assertEquals(3, turnstile.unopened());
    }

    @Test
    void shouldLetTheAddressMakeRoomThatHoldsMost() {
        enter("device", "device");
        enter("attacker", "x1");
        enter("attacker", "x2");
        assertTrue(enter("other", "other").isPresent());
        assertEquals(List.of("x1"), madeRoom);
    }

    @Test
    void shouldNotEndAConnectionWhoseKeyIsBeingChecked() {
        for (int i = 0; i < 3; i++) {
            enter("a", "a" + i).orElseThrow().asks();
        }
        assertFalse(enter("b", "b").isPresent());
        assertEquals(List.of(), madeRoom);
    }

    @Test
    void shouldEndAConnectionWhoseKeyWasWrong() {
        Turnstile.Pass first = enter("a", "a1").orElseThrow();
        first.asks();
        enter("a", "a2").orElseThrow().asks();
        enter("a", "a3").orElseThrow().asks();
        first.refused();
        assertTrue(enter("b", "b").isPresent());
        assertEquals(List.of("a1"), madeRoom);
    }

    @Test
    void shouldKeepToTheLimitOfAnAddress() {
        for (int i = 0; i < 4; i++) {
            opened("a", "a" + i);
        }
        assertFalse(enter("a", "a5").isPresent());
        assertEquals(List.of(Turnstile.Limit.ADDRESS), hits);
        assertTrue(enter("b", "b").isPresent());
    }

    @Test
    void shouldKeepToTheLimitOfAll() {
        for (int i = 0; i < 3; i++) {
            opened("a", "a" + i);
            opened("b", "b" + i);
        }
        assertFalse(enter("c", "c").isPresent());
        assertEquals(List.of(Turnstile.Limit.ALL), hits);
    }

    @Test
    void shouldHaveRoomAgainWhenSomebodyLeft() {
        Turnstile.Pass first = opened("a", "a0");
        for (int i = 1; i < 4; i++) {
            opened("a", "a" + i);
        }
        first.leave();
        first.leave();
        assertEquals(3, turnstile.all());
        assertTrue(enter("a", "a5").isPresent());
        assertEquals(1, turnstile.unopened());
    }
}
