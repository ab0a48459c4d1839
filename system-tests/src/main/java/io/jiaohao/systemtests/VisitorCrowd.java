package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.LinkListener;
import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.view.MatterView;
import io.jiaohao.protocol.view.TicketView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The visitors: each takes a number at kiosk-20, some miss their call or are sent for a copy and
 * come back. Confined to the stage's event loop.
 */
final class VisitorCrowd implements LinkListener {
    private static final Logger LOG = LoggerFactory.getLogger(VisitorCrowd.class);
    private static final int KIOSK = 20;
    private static final int AT_ONCE = 6;
    private static final String FULL_SOON = "capped-demo"; // ten a day, kept for who tries it
    private static final int HEAVIEST = 9;
    private static final int COMES_BACK_PERCENT = 70;

    private final Stage stage;
    private final Runnable onEnd;
    private final DeviceLink link;
    private final Set<String> inside = new HashSet<>(); // tickets that are not at an end
    private final Set<String> seen = new HashSet<>(); // those of them that the mirror has shown
    private final Set<String> away = new HashSet<>(); // held or absent, and already on the way
    private int toCome;
    private int onTheWay; // asked for a number, not answered
    private boolean came; // the first ones, when the link was up first

    VisitorCrowd(Stage stage, int visitors, Runnable onEnd) {
        this.stage = stage;
        this.toCome = visitors;
        this.onEnd = onEnd;
        this.link = new DeviceLink(stage.vertx(), stage.device(DeviceKind.KIOSK, KIOSK), this);
    }

    DeviceLink link() {
        return link;
    }

    @Override
    public void linkUp(HallMirror mirror, ObjectNode opened) {
        seen.addAll(inside); // what a fresh picture lacks is at an end
        if (!came) {
            came = true;
            for (int i = 0; i < AT_ONCE; i++) {
                takeNumber();
            }
            nextVisitor();
        }
    }

    private void nextVisitor() {
        if (toCome > 0) {
            stage.later(
                    2,
                    6,
                    () -> {
                        takeNumber();
                        nextVisitor();
                    });
        }
    }

    private void takeNumber() {
        List<String> matters = openMatters();
        if (toCome == 0 || matters.isEmpty()) {
            return;
        }
        toCome--;
        onTheWay++;
        String matter = matters.get(stage.pace().random().nextInt(matters.size()));
        link.change(Method.TICKET_TAKE, params().put("matter", matter))
                .onSuccess(this::holds)
                .onFailure(cause -> LOG.info("a visitor leaves: {}", cause.getMessage()))
                .onComplete(
                        ignored -> {
                            onTheWay--;
                            endIfOver();
                        });
    }

    private void holds(JsonNode ticket) {
        String id = ticket.path("id").asText();
        stage.took(id);
        inside.add(id);
    }

    /** The matters open now, each as often as it is asked for. */
    private List<String> openMatters() {
        List<String> wished = new ArrayList<>();
        link.mirror()
                .ifPresent(
                        mirror ->
                                mirror.hall().matters().stream()
                                        .filter(MatterView::open)
                                        .map(MatterView::id)
                                        .filter(id -> !id.equals(FULL_SOON))
                                        .forEach(id -> add(wished, id)));
        return wished;
    }

    private static void add(List<String> wished, String matter) {
        int weight = 1 + new Random(matter.hashCode()).nextInt(HEAVIEST);
        for (int i = 0; i < weight; i++) {
            wished.add(matter);
        }
    }

    @Override
    public void hallChanged(HallMirror mirror) {
        Set<String> live = new HashSet<>();
        for (TicketView ticket : mirror.tickets()) {
            live.add(ticket.id());
            boolean isAway = ticket.state().equals("held") || ticket.state().equals("absent");
            if (isAway && inside.contains(ticket.id()) && away.add(ticket.id())) {
                stage.later(8, 20, () -> comeBack(ticket.id()));
            }
        }
        live.stream().filter(inside::contains).forEach(seen::add);
        if (inside.removeIf(ticket -> !live.contains(ticket) && seen.remove(ticket))) {
            endIfOver();
        }
    }

    private void comeBack(String ticket) {
        boolean back = stage.pace().happens(COMES_BACK_PERCENT);
        link.change(
                        back ? Method.TICKET_CHECKIN : Method.TICKET_CANCEL,
                        params().put("ticket", ticket))
                .onFailure(cause -> LOG.debug("ticket={}: {}", ticket, cause.getMessage()))
                .onComplete(ignored -> away.remove(ticket));
    }

    private void endIfOver() {
        if (toCome == 0 && onTheWay == 0 && inside.isEmpty()) {
            onEnd.run();
        }
    }

    private static ObjectNode params() {
        return JsonNodeFactory.instance.objectNode();
    }
}
