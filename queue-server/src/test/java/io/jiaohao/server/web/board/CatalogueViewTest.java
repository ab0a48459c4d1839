package io.jiaohao.server.web.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.TestHall;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a page knows a hall's catalogue by. */
class CatalogueViewTest {
    /** As every node has it; another only when the test hall or the view's fields are changed. */
    private static final String VERSION = "218f0b17";

    private static Hall hall(HallPlan plan) {
        Hall[] played = new Hall[1];
        HallScenario.givenHall(plan).then(stage -> played[0] = stage.hall());
        return played[0];
    }

    @Test
    void shouldHaveTheSameVersionInEveryProcess() {
        assertEquals(VERSION, CatalogueView.version(hall(TestHall.plan())));
    }

    @Test
    void shouldHaveAnotherVersionWithOtherQueues() {
        assertNotEquals(VERSION, CatalogueView.version(hall(TestHall.withoutDesk())));
    }

    @Test
    void shouldTellTheVersionThatTheBoardTells() {
        Hall hall = hall(TestHall.plan());
        OffsetDateTime now = OffsetDateTime.parse("2026-11-23T09:00:00+08:00");
        assertEquals(CatalogueView.version(hall), CatalogueView.of(hall, now, List.of()).plan());
    }
}
