package io.jiaohao.terminal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.Named;
import io.jiaohao.protocol.view.TicketView;
import io.jiaohao.terminal.pad.AtHand;
import io.jiaohao.terminal.pad.PadPress;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a key of a pad into a button of the page. A page's clerk picks from a list where a pad's
 * types a number or takes what comes first. Confined to the link's context.
 *
 * @param mine the window; null while this terminal works at none
 */
record PadButtons(HallMirror mirror, @Nullable CounterView mine) {
    /** A button with what goes with it. */
    record Order(Button button, ObjectNode input) {}

    /** What a press orders; empty when there is nothing that it could mean. */
    Optional<Order> order(PadPress press) {
        return switch (press.action()) {
            case NEXT -> seen(Button.NEXT, press);
            case RECALL -> seen(Button.RECALL, press);
            case START -> seen(Button.START, press);
            case FINISH -> seen(Button.FINISH, press);
            case ABSENT -> seen(Button.ABSENT, press);
            case HOLD -> seen(Button.HOLD, press);
            case UNDO -> Optional.of(new Order(Button.UNDO, input()));
            case RESUME -> Optional.of(new Order(Button.RESUME, input()));
            case PAUSE -> pause(press);
            case TRANSFER -> transfer(press);
            case CALL -> call(numbered(press.typed()));
            case CALL_HELD -> call(held());
        };
    }

    private static ObjectNode input() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** With what the clerk saw, so that it never ends a visitor whom the clerk has not seen. */
    private static Optional<Order> seen(Button button, PadPress press) {
        AtHand seen = press.seen();
        return Optional.of(
                new Order(button, input().put("ticket", seen == null ? null : seen.ticket())));
    }

    /** A pad has one key for both; the number typed is the reason's place in the list. */
    private Optional<Order> pause(PadPress press) {
        if (mine != null && mine.state().equals("paused")) {
            return Optional.of(new Order(Button.RESUME, input()));
        }
        List<Named> reasons = mirror.hall().pauseReasons();
        Integer typed = press.typed();
        int place = typed == null ? 0 : typed - 1;
        return place >= 0 && place < reasons.size()
                ? Optional.of(
                        new Order(Button.PAUSE, input().put("reason", reasons.get(place).id())))
                : Optional.empty();
    }

    /** To the window with that label; without a number back into line, at its old place. */
    private Optional<Order> transfer(PadPress press) {
        Order order = seen(Button.TRANSFER, press).orElseThrow();
        Integer typed = press.typed();
        Optional<ObjectNode> target =
                typed == null
                        ? atHand().map(ticket -> order.input().put("matter", ticket.matter()))
                        : labelled(typed).map(id -> order.input().put("counter", id));
        return target.map(input -> order);
    }

    private Optional<TicketView> atHand() {
        return Optional.ofNullable(mine).map(CounterView::ticket);
    }

    /** The one window with that label, else the one with that number in its label. */
    private Optional<String> labelled(int number) {
        return only(counter -> counter.label().equals(String.valueOf(number)))
                .or(() -> only(counter -> isNumber(counter.label(), number)));
    }

    private Optional<String> only(Predicate<CounterView> wanted) {
        List<CounterView> found = mirror.counters().stream().filter(wanted).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.get(0).id()) : Optional.empty();
    }

    private static boolean isNumber(String text, int number) {
        String digits = text.replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", "");
        return digits.equals(String.valueOf(number));
    }

    /** The one ticket that has the number typed, whatever its letter. */
    private Optional<TicketView> numbered(@Nullable Integer typed) {
        if (typed == null) {
            return Optional.empty();
        }
        List<TicketView> found =
                callable(ticket -> isNumber(ticket.number(), typed)).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Optional<TicketView> held() {
        CounterView here = mine;
        return here == null
                ? Optional.empty()
                : callable(
                                ticket ->
                                        ticket.state().equals("held")
                                                && here.id().equals(ticket.counter()))
                        .min(Comparator.comparing(PadButtons::since));
    }

    private static OffsetDateTime since(TicketView held) {
        OffsetDateTime called = held.calledAt();
        return called == null ? held.takenAt() : called;
    }

    private Stream<TicketView> callable(Predicate<TicketView> wanted) {
        CounterView here = mine;
        return here == null
                ? Stream.empty()
                : mirror.tickets().stream()
                        .filter(ticket -> here.queues().contains(ticket.queue()))
                        .filter(ticket -> ticket.state().matches("waiting|held|absent"))
                        .filter(wanted);
    }

    private static Optional<Order> call(Optional<TicketView> ticket) {
        return ticket.map(each -> new Order(Button.CALL, input().put("ticket", each.id())));
    }
}
