package io.jiaohao.server.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.protocol.view.MatterView;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.MatterPlan.Identity;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.TakingHall;
import io.jiaohao.server.scenario.TestHall;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What devices are told about whom a matter is for (T4, T9). */
class MatterIdentityTest {
    private static void assertIdentity(HallPlan plan, String... identities) {
        HallScenario.givenHall(plan)
                .then(
                        stage -> {
                            List<MatterView> matters =
                                    new HallPresenter(stage.hall(), stage.now())
                                            .hallView()
                                            .matters();
                            assertEquals(
                                    Arrays.asList(identities),
                                    matters.stream().map(MatterView::identity).limit(2).toList());
                        });
    }

    @Test
    void shouldT4SayWhichMattersAskWhoTheVisitorIs() {
        assertIdentity(TakingHall.asking(Identity.REQUIRED), "required", null);
    }

    @Test
    void shouldT9SayWhichMattersAreByRealName() {
        assertIdentity(TakingHall.asking(Identity.REAL_NAME), "real-name", null);
    }

    @Test
    void shouldSayNothingWhereAnybodyGetsANumber() {
        assertIdentity(TestHall.plan(), null, null);
    }
}
