package io.jiaohao.kiosk.offline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kiosk.printer.TicketSlip;
import io.jiaohao.kiosk.take.LeftTouch;
import io.jiaohao.kiosk.take.TouchOrder;
import io.jiaohao.protocol.view.MatterView;
import io.jiaohao.protocol.view.TicketView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A number that was given to a touch while no server could be reached.
 *
 * @param at when, by the server's clock as far as the kiosk knew it; its place in line
 * @param ticket the server's id of it, once it was handed in
 * @param refusal why the server will never take it; null unless it said so
 */
record Given(
        TouchOrder touch,
        String number,
        String queue,
        String lane,
        LocalDate day,
        OffsetDateTime at,
        Stage stage,
        @Nullable String ticket,
        @Nullable Refusal refusal) {

    /** How far the number is on its way to the visitor. */
    enum Stage {
        /** It is stored and not printed. */
        GIVEN,
        /** The printer gets it; nobody knows whether there is paper. */
        PRINTING,
        /** The visitor has it. */
        OUT,
        /** Nobody has it: it is void once it is handed in. */
        UNCLAIMED
    }

    /** The server's sentence, and when it said it. */
    record Refusal(String sentence, OffsetDateTime at) {}

    static Given of(TouchOrder touch, MatterView matter, Block block, OffsetDateTime at) {
        return new Given(
                touch,
                block.number(),
                block.queue(),
                touch.lane() == null ? matter.lanes().get(0) : touch.lane(),
                block.day(),
                at,
                Stage.GIVEN,
                null,
                null);
    }

    Given at(Stage other) {
        return new Given(touch, number, queue, lane, day, at, other, ticket, refusal);
    }

    Given handedIn(String id) {
        return new Given(touch, number, queue, lane, day, at, stage, id, refusal);
    }

    Given refused(Refusal why) {
        return new Given(touch, number, queue, lane, day, at, stage, ticket, why);
    }

    boolean waitsForServer() {
        return ticket == null && refusal == null;
    }

    boolean waitsForVoid() {
        return ticket != null && stage == Stage.UNCLAIMED;
    }

    /** Whether nothing is left to do about it. */
    boolean isDone() {
        return ticket != null && stage == Stage.OUT;
    }

    /** The parameters of {@code ticket.take} that hand it in, the same ones each time. */
    ObjectNode handInParams() {
        return touch.takeParams()
                .put("number", number)
                .put("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at));
    }

    /**
     * What the visitor gets: without a place in line and without a link, which nobody knows yet.
     */
    TicketView view() {
        return new TicketView(
                number,
                number,
                queue,
                touch.matter(),
                lane,
                TicketSlip.OFFLINE,
                day,
                at,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same for a program that starts after this one died. */
    LeftTouch left() {
        return new LeftTouch(touch, view(), stage != Stage.GIVEN);
    }
}
