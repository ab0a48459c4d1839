package io.jiaohao.kiosk.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.kiosk.SampleHall;
import io.jiaohao.kiosk.config.GroupConfig;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeGroupsTest {
    @Test
    void shouldMakeAGroupOfEachQueueWithoutConfiguration() {
        List<Tile> groups = HomeGroups.of(List.of(), SampleHall.hall());

        assertEquals(List.of("household", "desk", "_unsure"), ids(groups));
        assertEquals(List.of("advice", "pick-up"), groups.get(1).matters());
    }

    @Test
    void shouldPutWhatStandsInNoGroupLastButOne() {
        List<Tile> groups =
                HomeGroups.of(
                        List.of(group("first", "newborn"), group("help", "advice")),
                        SampleHall.hall());

        assertEquals(List.of("first", "_other", "help"), ids(groups));
        assertEquals(List.of("pick-up"), groups.get(1).matters());
        assertEquals("其他", groups.get(1).name().get("zh-CN"));
    }

    @Test
    void shouldPutTheTileForPeopleWhoAreNotSureLast() {
        GroupConfig help = group("help", "advice");

        assertEquals(
                List.of("first", "help"),
                ids(
                        HomeGroups.of(
                                List.of(help, group("first", "newborn", "pick-up")),
                                SampleHall.hall())));
        assertEquals(
                List.of("first", "_other", "_unsure"),
                ids(HomeGroups.of(List.of(group("first", "newborn")), SampleHall.hall())));
    }

    @Test
    void shouldLeaveOutWhatTheHallDoesNotHave() {
        List<Tile> groups =
                HomeGroups.of(
                        List.of(
                                group("gone", "unknown"),
                                group("all", "newborn", "x", "advice", "pick-up")),
                        SampleHall.hall());

        assertEquals(List.of("all", "_unsure"), ids(groups));
        assertEquals(List.of("newborn", "advice", "pick-up"), groups.get(0).matters());
    }

    private static GroupConfig group(String id, String... matters) {
        return new GroupConfig(id, "house", Map.of("zh-CN", id), null, List.of(matters));
    }

    private static List<String> ids(List<Tile> groups) {
        return groups.stream().map(Tile::id).toList();
    }
}
