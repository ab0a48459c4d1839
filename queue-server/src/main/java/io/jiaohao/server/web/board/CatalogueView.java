package io.jiaohao.server.web.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jiaohao.protocol.rpc.WireJson;
import io.jiaohao.protocol.view.Named;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.Id;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.NamedPlan;
import io.jiaohao.server.domain.state.QueuePlan;
import io.jiaohao.server.domain.state.Served;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * What a hall consists of, by name: a page asks for it once, and again when the board says that it
 * is another.
 *
 * @param now the server's clock, by which the page sets its own
 * @param plan which catalogue it is, see {@link BoardView#plan()}
 * @param others every hall that the person may see
 */
record CatalogueView(
        String id,
        Map<String, String> name,
        String timezone,
        List<String> languages,
        OffsetDateTime now,
        String plan,
        List<Named> zones,
        List<QueueName> queues,
        List<WindowName> windows,
        List<MatterName> matters,
        List<Named> pauseReasons,
        List<Named> others) {

    record QueueName(String id, Map<String, String> name, String prefix) {}

    record MatterName(
            String id, Map<String, String> name, String queue, Map<String, String> department) {}

    record WindowName(String id, String label, String zone, List<ServedName> serves) {}

    /**
     * @param matters the only ones of the queue; empty for all
     * @param inNeed only while it was opened for it
     */
    record ServedName(String queue, List<String> matters, boolean inNeed) {}

    static CatalogueView of(Hall hall, OffsetDateTime now, List<Named> others) {
        return of(hall, now, version(hall), others);
    }

    /**
     * Which catalogue it is: the same on all nodes, between which a page may go to and fro, so made
     * of what stands in it.
     */
    static String version(Hall hall) {
        CatalogueView view = of(hall, OffsetDateTime.MIN, "", List.of());
        CRC32 sum = new CRC32();
        sum.update(WireJson.text(WireJson.MAPPER.valueToTree(view)).getBytes(UTF_8));
        return Long.toHexString(sum.getValue());
    }

    private static CatalogueView of(
            Hall hall, OffsetDateTime now, String plan, List<Named> others) {
        HallPlan rules = hall.rules();
        return new CatalogueView(
                hall.id().value(),
                rules.name().byLanguage(),
                rules.locality().timezone().getId(),
                rules.locality().languages(),
                now,
                plan,
                named(rules.premises().zones()),
                rules.catalogue().queues().stream().map(CatalogueView::queue).toList(),
                rules.premises().counters().stream().map(CatalogueView::window).toList(),
                rules.catalogue().matters().stream().map(CatalogueView::matter).toList(),
                named(rules.premises().pauseReasons()),
                others);
    }

    private static <I extends Id> List<Named> named(List<NamedPlan<I>> items) {
        return items.stream()
                .map(each -> new Named(each.id().value(), each.name().byLanguage()))
                .toList();
    }

    private static QueueName queue(QueuePlan queue) {
        return new QueueName(queue.id().value(), queue.name().byLanguage(), queue.prefix());
    }

    private static MatterName matter(MatterPlan matter) {
        return new MatterName(
                matter.id().value(),
                matter.name().byLanguage(),
                matter.queue().value(),
                matter.department().byLanguage());
    }

    private static WindowName window(CounterPlan counter) {
        return new WindowName(
                counter.id().value(),
                counter.label(),
                counter.zone().value(),
                counter.serves().stream().map(CatalogueView::served).toList());
    }

    private static ServedName served(Served served) {
        return new ServedName(
                served.queue().value(),
                served.matters().stream().map(Id::value).toList(),
                served.onlyInNeed());
    }
}
