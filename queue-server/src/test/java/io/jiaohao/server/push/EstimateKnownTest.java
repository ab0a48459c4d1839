package io.jiaohao.server.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.QueueView;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.scenario.HallStage;
import io.jiaohao.server.scenario.Steps;
import io.jiaohao.server.scenario.TestHall;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What devices are told of a wait that nobody can foresee: P2, UX.md section 7. */
class EstimateKnownTest {
    @ParameterizedTest
    @CsvSource({"1, false", "3, true"})
    void shouldP2SayItOnlyWhereNobodyKnows(String open, boolean told) {
        HallStage stage = HallStage.configured(TestHall.plan(), TestHall.NINE);
        Steps.open(new CounterId(open)).play(stage);
        Steps.take(TestHall.PASSPORT).play(stage);
        var presenter = new QueuePresenter(stage.hall(), stage.now());
        QueueView travel = presenter.queues().get(0);
        assertEquals(told, WireJson.MAPPER.valueToTree(travel).has("estimateKnown"));
        assertTrue(travel.estimateHigh() > 0, "for old devices it is not \"no wait\"");
        assertEquals(told, QueueLengths.figures(presenter).get(0).has("estimateKnown"));

        var ticket = stage.ticket("A001");
        var asked = new TicketPresenter.ForAsker(ticket.told(), null, null);
        var view = new TicketPresenter(stage.hall()).ticket(ticket, asked);
        assertEquals(told, WireJson.MAPPER.valueToTree(view).has("estimateKnown"));
    }
}
