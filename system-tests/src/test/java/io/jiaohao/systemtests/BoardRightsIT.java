package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.jiaohao.systemtests.SupervisedHall.Seat;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sees and orders what on the supervisor's pages. */
class BoardRightsIT {
    private static final String ACT =
            """
            async ([name, token]) => {
              const answer = await fetch(`/act/hall/${name}`, {
                method: 'POST', body: '{"reason":"a test"}',
                headers: { 'content-type': 'application/json', accept: 'application/json', 'x-csrf-token': token },
              });
              return answer.status;
            }
            """;
    private static final String TOKEN =
            "() => fetch('/session').then((answer) => answer.json()).then((it) => it.csrf)";
    private static final int FORBIDDEN = 403;

    @TempDir static Path folder;

    @Test
    void shouldLetNobodyGiveAnOrderWhoMayNotOrHasNoToken() {
        try (BoardStage stage = BoardStage.start(folder);
                RealBrowser browser = RealBrowser.start()) {
            stage.open();
            SupervisedHall hall = stage.hall();
            Page guide = hall.open(browser, Seat.of("guide", "zh-CN"), "/notices");
            Object token = guide.evaluate(TOKEN);
            assertTrue(guide.locator("[data-act=stop]").isDisabled());
            assertEquals(FORBIDDEN, guide.evaluate(ACT, List.of("resume", token)));
            Page supervisor = hall.open(browser, Seat.of("supervisor", "zh-CN"), "/live");
            assertEquals(FORBIDDEN, supervisor.evaluate(ACT, List.of("resume", "another")));
            Page clerk = hall.open(browser, Seat.of("clerk", "zh-CN"), "/live");
            assertEquals(0, clerk.locator("[data-more]").count());
            assertEquals(0, clerk.locator(".window:has-text('clerk-')").count());
        }
    }
}
